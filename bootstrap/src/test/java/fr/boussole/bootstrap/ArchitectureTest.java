package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: one table, checked on the compiled classes. */
class ArchitectureTest {
  /** For each part of Boussole, the packages it may use besides itself and the JDK. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "domain", Set.of("org.jspecify"),
          "application",
              Set.of(
                  "org.jspecify",
                  part("domain"),
                  "jakarta.annotation",
                  "jakarta.enterprise",
                  "jakarta.inject",
                  "jakarta.transaction"),
          "files",
              Set.of(
                  "org.jspecify",
                  part("domain"),
                  part("application"),
                  "jakarta.enterprise",
                  "jakarta.inject",
                  "de.siegmar.fastcsv",
                  "com.fasterxml.jackson.core",
                  "org.yaml.snakeyaml",
                  "javax.xml.stream"),
          "persistence",
              Set.of(
                  "org.jspecify",
                  part("domain"),
                  part("application"),
                  "jakarta",
                  "io.quarkus",
                  "io.agroal",
                  "org.hibernate",
                  "org.postgresql",
                  "io.netty.util.collection"),
          "web",
              Set.of(
                  "org.jspecify",
                  part("domain"),
                  part("application"),
                  "jakarta",
                  "io.quarkus",
                  "io.smallrye",
                  "io.vertx",
                  "org.eclipse.microprofile",
                  "org.jboss",
                  "com.fasterxml.jackson",
                  "com.password4j"),
          "bootstrap", Set.of(""));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.boussole");

  static Set<String> parts() {
    return new TreeSet<>(ALLOWED.keySet());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void usesOnlyWhatTheTableAllows(String part) {
    Set<JavaClass> classes = classesOf(part);
    assertThat(classes).as("classes of " + part).isNotEmpty();
    assertThat(forbiddenUses(classes, allowedTo(part))).isEmpty();
  }

  @Test
  void everyClassBelongsToAPartOfTheTable() {
    assertThat(CLASSES)
        .allMatch(type -> parts().stream().anyMatch(part -> within(part(part), type)));
  }

  @Test
  void theRuleBites() {
    // The bootstrap uses the application everywhere; were it the domain, that would be forbidden.
    assertThat(forbiddenUses(classesOf("bootstrap"), allowedTo("domain")))
        .anyMatch(use -> use.contains("fr.boussole.application"));
  }

  private static String part(String name) {
    return "fr.boussole." + name;
  }

  private static Set<String> allowedTo(String part) {
    var allowed = new TreeSet<>(ALLOWED.getOrDefault(part, Set.of()));
    allowed.add(part(part));
    allowed.addAll(Set.of("java", "javax.crypto", "javax.sql")); // the JDK
    return allowed;
  }

  private static Set<JavaClass> classesOf(String part) {
    return CLASSES.stream().filter(type -> within(part(part), type)).collect(Collectors.toSet());
  }

  private static Set<String> forbiddenUses(Set<JavaClass> classes, Set<String> allowed) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> !allows(allowed, use.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean allows(Set<String> allowed, JavaClass target) {
    return target.isPrimitive()
        || allowed.stream().anyMatch(name -> name.isEmpty() || within(name, target));
  }

  private static boolean within(String packageName, JavaClass type) {
    return (type.getPackageName() + ".").startsWith(packageName + ".");
  }
}
