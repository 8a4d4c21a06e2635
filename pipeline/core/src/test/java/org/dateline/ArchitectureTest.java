package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The layers of docs/decisions/0003-layers.md, for the core module. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dateline");

  /** Parquet files are read where the library is on the class path, by these classes alone. */
  private static final ArchRule NO_ENGINE =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.dateline\\.read\\.Parquet\\w+(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam..", "org.apache.hadoop..", "org.apache.parquet..");

  private static final ArchRule PACKAGES_IMPORT_DOWNWARD =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("entry")
          .definedBy("org.dateline")
          .layer("article")
          .definedBy("org.dateline.article..")
          .layer("metadata")
          .definedBy("org.dateline.metadata..")
          .layer("steps")
          .definedBy(
              "org.dateline.read..",
              "org.dateline.clean..",
              "org.dateline.dates..",
              "org.dateline.parties..",
              "org.dateline.outcomes..",
              "org.dateline.events..",
              "org.dateline.repeats..",
              "org.dateline.tables..")
          .layer("nlp")
          .definedBy("org.dateline.nlp..")
          .layer("ground")
          .definedBy("org.dateline.util..", "org.dateline.rules..")
          .optionalLayer("schema")
          .definedBy("org.dateline.schema..")
          .whereLayer("entry")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("article")
          .mayOnlyBeAccessedByLayers("entry")
          .whereLayer("metadata")
          .mayOnlyBeAccessedByLayers("entry", "article")
          .whereLayer("steps")
          .mayOnlyBeAccessedByLayers("entry", "article", "metadata")
          .whereLayer("nlp")
          .mayOnlyBeAccessedByLayers("entry", "article", "metadata", "steps");

  private static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  private static final ArchRule NO_CIRCLES_BELOW =
      slices().matching("org.dateline.(**)").should().beFreeOfCycles();

  private static final ArchRule EXTRACTORS_KNOW_NO_CLOCK_AND_NO_LOCALE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.dateline.article..",
              "org.dateline.clean..",
              "org.dateline.metadata..",
              "org.dateline.dates..",
              "org.dateline.parties..",
              "org.dateline.outcomes..",
              "org.dateline.events..",
              "org.dateline.repeats..",
              "org.dateline.nlp..",
              "org.dateline.util..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault");

  /** As plain tests: the build does not count rules that ArchUnit's own engine checks. */
  @TestFactory
  Stream<DynamicTest> rulesHold() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("NO_ENGINE", NO_ENGINE);
    rules.put("PACKAGES_IMPORT_DOWNWARD", PACKAGES_IMPORT_DOWNWARD);
    rules.put("NO_CIRCLES_BETWEEN_PACKAGES", NO_CIRCLES_BETWEEN_PACKAGES);
    rules.put("NO_CIRCLES_BELOW", NO_CIRCLES_BELOW);
    rules.put("EXTRACTORS_KNOW_NO_CLOCK_AND_NO_LOCALE", EXTRACTORS_KNOW_NO_CLOCK_AND_NO_LOCALE);
    return rules.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
  }
}
