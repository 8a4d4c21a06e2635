package org.dateline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layers of docs/decisions/0003-layers.md, for both modules together. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule BEAM_IS_KNOWN_TO_TRANSFORMS_AND_PROGRAM_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.dateline.beam..", "org.dateline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule TRANSFORMS_DO_NOT_KNOW_THE_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.beam..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dateline.cli..");

  @ArchTest
  static final ArchRule THE_COMMIT_KNOWS_NEITHER_TRANSFORMS_NOR_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.commit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dateline.beam..", "org.dateline.cli..", "org.apache.beam..");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("org.dateline.(**)").should().beFreeOfCycles();
}
