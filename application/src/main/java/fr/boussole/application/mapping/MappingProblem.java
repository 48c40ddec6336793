package fr.boussole.application.mapping;

import fr.boussole.domain.text.Text;

/**
 * One thing that is wrong with a mapping.
 *
 * @param place where in the mapping, such as {@code facts[0].columns.status}; empty for the whole
 * @param line of the file that describes it, from 1; 0 when it comes from no file
 * @param problem what is wrong and what to write instead
 */
public record MappingProblem(String place, int line, Text problem) {

  static MappingProblem of(String place, String french, String english) {
    return new MappingProblem(place, 0, new Text(french, english));
  }

  /** The same within something larger. */
  public MappingProblem within(String outer) {
    String inner = place.isEmpty() || place.startsWith("[") ? place : "." + place;
    return new MappingProblem(outer + inner, line, problem);
  }

  /** The same, told of this line of a file. */
  public MappingProblem at(int lineOfFile) {
    return new MappingProblem(place, lineOfFile, problem);
  }

  /** The problem, behind its line or place. */
  public Text sentence() {
    if (line > 0) {
      return new Text(
          "ligne %d : %s".formatted(line, problem.french()),
          "line %d: %s".formatted(line, problem.english()));
    }
    return place.isEmpty()
        ? problem
        : new Text(place + " : " + problem.french(), place + ": " + problem.english());
  }
}
