package fr.boussole.application.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which names of fields a mapping's files are recognised, compared as {@link Fingerprint#plain}
 * does.
 *
 * @param all names that must be there; when empty, no file is recognised by them
 * @param none names that must not be there
 */
public record Recognition(List<String> all, List<String> none) {

  /** Recognises nothing. */
  public static final Recognition NONE = new Recognition(List.of(), List.of());

  public Recognition {
    all = List.copyOf(all);
    none = List.copyOf(none);
  }

  public boolean fits(Collection<String> names) {
    Set<String> there = names.stream().map(Fingerprint::plain).collect(Collectors.toSet());
    return !all.isEmpty()
        && all.stream().map(Fingerprint::plain).allMatch(there::contains)
        && none.stream().map(Fingerprint::plain).noneMatch(there::contains);
  }
}
