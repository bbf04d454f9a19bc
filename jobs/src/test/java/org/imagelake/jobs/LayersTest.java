package org.imagelake.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What may know what: image ← sql ← pipeline ← jobs, never back. */
class LayersTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.imagelake");

  @Test
  void the_image_library_knows_neither_spark_nor_the_rest_of_us() {
    noClasses()
        .that()
        .resideInAPackage("org.imagelake.image..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "org.imagelake.sql..",
            "org.imagelake.pipeline..",
            "org.imagelake.jobs..")
        .check(OURS);
  }

  @Test
  void sql_knows_images_alone() {
    noClasses()
        .that()
        .resideInAPackage("org.imagelake.sql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.imagelake.pipeline..", "org.imagelake.jobs..")
        .check(OURS);
  }

  @Test
  void the_pipeline_knows_no_command_line() {
    noClasses()
        .that()
        .resideInAPackage("org.imagelake.pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.imagelake.jobs..", "picocli..", "com.typesafe.config..")
        .check(OURS);
  }

  @Test
  void only_jobs_build_a_session_or_exit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.imagelake.jobs..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(SparkSession.class, "builder")
        .check(OURS);
  }
}
