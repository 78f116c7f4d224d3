package org.befund.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** kb ← rules ← engine ← cli, never back. */
@AnalyzeClasses(packages = "org.befund", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  /** What the rule compiler generates beside the rules. */
  private static final Pattern GENERATED = Pattern.compile("org\\.befund\\.rules.*\\.P[0-9A-F]{2}");

  @ArchTest
  static final ArchRule eachLayerKnowsOnlyThoseBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("kb")
          .definedBy("org.befund.kb..")
          .layer("rules")
          .definedBy("org.befund.rules..")
          .layer("engine")
          .definedBy("org.befund.engine..")
          .layer("cli")
          .definedBy("org.befund.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("rules")
          .mayOnlyBeAccessedByLayers("engine", "cli")
          .whereLayer("kb")
          .mayOnlyBeAccessedByLayers("rules", "engine", "cli");

  @ArchTest
  static final ArchRule formatsOfInventoriesKnowWhatTheyReadIntoAndNotEachOther =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("reading")
          .definedBy("org.befund.engine.inventory")
          .layer("delimited")
          .definedBy("org.befund.engine.inventory.delimited")
          .layer("printed")
          .definedBy("org.befund.engine.inventory.printed")
          .layer("registry")
          .definedBy("org.befund.engine.inventory.registry")
          .layer("workbook")
          .definedBy("org.befund.engine.inventory.workbook")
          .layer("document")
          .definedBy("org.befund.engine.inventory.document")
          .layer("parquet")
          .definedBy("org.befund.engine.inventory.parquet")
          .layer("intake")
          .definedBy("org.befund.engine.inventory.intake")
          .layer("profile")
          .definedBy("org.befund.engine.inventory.profile")
          .layer("fleet")
          .definedBy("org.befund.engine.inventory.fleet")
          .whereLayer("reading")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("delimited")
          .mayOnlyBeAccessedByLayers("reading")
          .whereLayer("printed")
          .mayOnlyBeAccessedByLayers("reading")
          .whereLayer("registry")
          .mayOnlyBeAccessedByLayers("reading")
          .whereLayer("workbook")
          .mayOnlyBeAccessedByLayers("reading")
          .whereLayer("parquet")
          .mayOnlyBeAccessedByLayers("reading")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("reading", "parquet")
          .whereLayer("fleet")
          .mayNotAccessAnyLayer()
          .whereLayer("profile")
          .mayOnlyAccessLayers("fleet")
          .whereLayer("intake")
          .mayOnlyAccessLayers("profile", "fleet");

  @ArchTest
  static void everyClassBelongsToALayer(JavaClasses classes) {
    assertThat(classes)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> name.matches("org\\.befund\\.(kb|rules|engine|cli)(\\..*)?"));
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !GENERATED.matcher(each.getName()).matches())
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unmarked).as("packages whose package-info.java lacks @NullMarked").isEmpty();
  }
}
