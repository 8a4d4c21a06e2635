package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** docs/decisions/0003-layers.md, as a check. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule BEAM_IS_KNOWN_TO_THE_ENTRY_AND_TO_BEAM_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.dateline", "org.dateline.beam")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule PACKAGES_IMPORT_DOWNWARD =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("entry")
          .definedBy("org.dateline")
          .layer("beam")
          .definedBy("org.dateline.beam")
          .layer("steps")
          .definedBy(
              "org.dateline.read..",
              "org.dateline.clean..",
              "org.dateline.dates..",
              "org.dateline.parties..",
              "org.dateline.outcomes..",
              "org.dateline.repeats..",
              "org.dateline.commit..",
              "org.dateline.report..")
          .layer("ground")
          .definedBy("org.dateline.text..", "org.dateline.rules..")
          .layer("schema")
          .definedBy("org.dateline.schema..")
          .whereLayer("entry")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("beam")
          .mayOnlyBeAccessedByLayers("entry")
          .whereLayer("steps")
          .mayOnlyBeAccessedByLayers("entry", "beam");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EXTRACTORS_KNOW_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.dateline.clean..",
              "org.dateline.dates..",
              "org.dateline.parties..",
              "org.dateline.outcomes..",
              "org.dateline.repeats..",
              "org.dateline.text..")
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
