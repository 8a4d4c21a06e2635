package org.dateline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

/** The layers of docs/decisions/0003-layers.md, for both modules together. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dateline");

  private static final ArchRule BEAM_IS_KNOWN_TO_TRANSFORMS_AND_PROGRAM_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.dateline.beam..", "org.dateline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  private static final ArchRule TRANSFORMS_DO_NOT_KNOW_THE_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.beam..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dateline.cli..");

  private static final ArchRule THE_COMMIT_KNOWS_NEITHER_TRANSFORMS_NOR_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.commit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dateline.beam..", "org.dateline.cli..", "org.apache.beam..");

  private static final ArchRule NO_CIRCLES =
      slices().matching("org.dateline.(**)").should().beFreeOfCycles();

  /** As plain tests: the build does not count rules that ArchUnit's own engine checks. */
  @TestFactory
  Stream<DynamicTest> rulesHold() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put(
        "BEAM_IS_KNOWN_TO_TRANSFORMS_AND_PROGRAM_ONLY",
        BEAM_IS_KNOWN_TO_TRANSFORMS_AND_PROGRAM_ONLY);
    rules.put("TRANSFORMS_DO_NOT_KNOW_THE_PROGRAM", TRANSFORMS_DO_NOT_KNOW_THE_PROGRAM);
    rules.put(
        "THE_COMMIT_KNOWS_NEITHER_TRANSFORMS_NOR_PROGRAM",
        THE_COMMIT_KNOWS_NEITHER_TRANSFORMS_NOR_PROGRAM);
    rules.put("NO_CIRCLES", NO_CIRCLES);
    return rules.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
  }
}
