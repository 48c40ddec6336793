package fr.boussole.application.values;

import fr.boussole.domain.scope.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names of one dimension, each shown itself or standing under another, whose facts it then
 * shares. Names differ in more than case. A merge only puts a name under another, and so takes
 * everything under it along: taking it out again leaves both as they were.
 */
public final class ValueTree {

  /** No name is longer, as no cell of a file is. */
  public static final int LONGEST = 200;

  private final Map<String, ValueName> names;

  private ValueTree(Map<String, ValueName> names) {
    this.names = names;
  }

  public static ValueTree of(Collection<ValueName> names) {
    Map<String, ValueName> byKey = new TreeMap<>();
    names.forEach(name -> byKey.put(key(name.name()), name));
    return new ValueTree(byKey);
  }

  /** What of a name tells it from others. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** All names by their keys. */
  public Map<String, ValueName> all() {
    return Map.copyOf(names);
  }

  /** The names that are shown, in alphabetical order, with or without facts. */
  public List<ValueName> shown() {
    return names.values().stream().filter(name -> name.under().isEmpty()).toList();
  }

  /** The names that stand right under this one, in alphabetical order. */
  public List<ValueName> under(String name) {
    return names.values().stream().filter(each -> isUnder(each, key(name))).toList();
  }

  /** All names that mean this value, itself first. */
  public List<ValueName> group(String name) {
    List<ValueName> group = new ArrayList<>(List.of(get(name)));
    for (int i = 0; i < group.size(); i++) {
      group.addAll(under(group.get(i).name()));
    }
    return group;
  }

  /** The name that is shown for this one; itself when it is not known. */
  public String shown(String name) {
    ValueName at = names.get(key(name));
    while (at != null && at.under().isPresent()) {
      at = get(at.under().get());
    }
    return at == null ? name : at.name();
  }

  /**
   * The names after a change.
   *
   * @throws ValueRefused when it cannot be made
   */
  public ValueTree after(ValueChange change) {
    ValueTree changed = new ValueTree(new TreeMap<>(names));
    switch (change) {
      case ValueChange.Rename(Dimension on, String value, String to) -> changed.rename(value, to);
      case ValueChange.Merge(Dimension on, String value, String into) -> changed.merge(value, into);
      case ValueChange.Alias(Dimension on, String value, String alias) ->
          changed.alias(value, alias);
      case ValueChange.TakeOut(Dimension on, String value) -> changed.takeOut(value);
      case ValueChange.Mark(String value, boolean avoidable) ->
          changed.put(changed.root(value).marked(avoidable));
    }
    return changed;
  }

  /**
   * The old name goes under the new one: whoever still uses it means the same value. A name of its
   * own group only changes places with it.
   */
  private void rename(String value, String to) {
    ValueName old = root(value);
    String name = valid(to);
    ValueName known = names.get(key(name));
    if (key(name).equals(key(value))) {
      names.replace(key(name), old.spelt(name));
      return;
    }
    if (known != null && !shown(name).equals(old.name())) {
      throw new ValueRefused(ValueProblem.NAME_TAKEN);
    }
    put(new ValueName(name, Optional.empty(), old.avoidable(), known != null && known.met()));
    put(old.under(Optional.of(name)));
  }

  private void merge(String value, String into) {
    ValueName moved = root(value);
    ValueName target = root(into);
    if (moved.equals(target)) {
      throw new ValueRefused(ValueProblem.SAME);
    }
    put(moved.under(Optional.of(target.name())));
  }

  private void alias(String value, String alias) {
    ValueName target = root(value);
    String name = valid(alias);
    if (shown(name).equals(target.name())) {
      throw new ValueRefused(ValueProblem.SAME);
    }
    ValueName known = names.get(key(name));
    if (known == null) {
      put(new ValueName(name, Optional.of(target.name()), false, false));
    } else if (known.under().isPresent()) {
      throw new ValueRefused(ValueProblem.NAME_TAKEN);
    } else {
      merge(name, value);
    }
  }

  /**
   * The names after a file told what values are called: each stands under that name, whether either
   * was known before or not, and with all others that are called the same. A name that is itself
   * shown as another stays so.
   *
   * @param names by the values that other files have
   * @throws ValueRefused when one of them is no name
   */
  public ValueTree called(Map<String, String> names) {
    ValueTree changed = new ValueTree(new TreeMap<>(this.names));
    Set<String> left = new HashSet<>();
    names.forEach((value, name) -> changed.call(valid(value), valid(name), left));
    // All at once: who stands under a name is told by looking at all of them.
    Set<String> needed =
        changed.names.values().stream()
            .flatMap(each -> each.under().stream())
            .map(ValueTree::key)
            .collect(Collectors.toSet());
    changed
        .names
        .entrySet()
        .removeIf(
            each ->
                left.contains(each.getKey())
                    && !needed.contains(each.getKey())
                    && !each.getValue().met());
    return changed;
  }

  /**
   * @param left gets the key of the name that the value stood under
   */
  private void call(String value, String name, Set<String> left) {
    ValueName known = names.get(key(value));
    ValueName target = names.get(key(name));
    if (key(value).equals(key(name)) || known != null && target != null && areOne(known, target)) {
      return;
    }
    if (known != null && target != null && shown(name).equals(known.name())) {
      rename(known.name(), name);
      return;
    }
    if (target == null) {
      boolean avoidable = known != null && known.under().isEmpty() && known.avoidable();
      put(new ValueName(name, Optional.empty(), avoidable, false));
    }
    Optional<String> under = Optional.of(shown(name));
    put(known == null ? new ValueName(value, under, false, false) : known.under(under));
    if (known != null) {
      known.under().map(ValueTree::key).ifPresent(left::add);
    }
  }

  /** Whether both are shown under one name, and that is not the first of them itself. */
  private boolean areOne(ValueName value, ValueName name) {
    String shown = shown(value.name());
    return shown.equals(shown(name.name())) && !shown.equals(value.name());
  }

  private void takeOut(String value) {
    ValueName name = get(value);
    String parent = name.under().orElseThrow(() -> new ValueRefused(ValueProblem.NOT_MERGED));
    put(name.under(Optional.empty()));
    // What was only typed in for the sake of the others goes with the last of them.
    forgetIfIdle(name.name());
    forgetIfIdle(parent);
  }

  private void forgetIfIdle(String name) {
    if (!get(name).met() && under(name).isEmpty()) {
      names.remove(key(name));
    }
  }

  private ValueName root(String name) {
    ValueName found = get(name);
    if (found.under().isPresent()) {
      throw new ValueRefused(ValueProblem.NOT_SHOWN);
    }
    return found;
  }

  private ValueName get(String name) {
    ValueName found = names.get(key(name));
    if (found == null) {
      throw new ValueRefused(ValueProblem.UNKNOWN);
    }
    return found;
  }

  private void put(ValueName name) {
    names.put(key(name.name()), name);
  }

  private static boolean isUnder(ValueName name, String key) {
    return name.under().map(ValueTree::key).equals(Optional.of(key));
  }

  private static String valid(String typed) {
    String name = typed.strip();
    boolean plain =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.chars().noneMatch(Character::isISOControl)
            && !name.equalsIgnoreCase(Dimension.NONE);
    if (!plain) {
      throw new ValueRefused(ValueProblem.NAME_INVALID);
    }
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueTree tree && tree.names.equals(names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return names.values().toString();
  }
}
