package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layers of docs/decisions/0003-layers.md, for the core module. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_ENGINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam..", "org.apache.hadoop..", "org.apache.parquet..");

  @ArchTest
  static final ArchRule PACKAGES_IMPORT_DOWNWARD =
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

  @ArchTest
  static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_BELOW =
      slices().matching("org.dateline.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EXTRACTORS_KNOW_NO_CLOCK_AND_NO_LOCALE =
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
}
