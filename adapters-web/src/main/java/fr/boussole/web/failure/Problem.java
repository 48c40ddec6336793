package fr.boussole.web.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what to do about this one; left out when there is nothing to add
 * @param problems each thing that is wrong with a file of several lines; left out when there is
 *     none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<Line> problems) {

  public Problem {
    problems = List.copyOf(problems);
  }

  /**
   * One thing that is wrong.
   *
   * @param line from 1; left out when it is not about a line
   * @param place where in the file, such as {@code facts[0].columns.status}; left out when it is
   *     about the whole
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Line(@Nullable Integer line, String place, String problem) {}

  public static final String MEDIA_TYPE = "application/problem+json";
}
