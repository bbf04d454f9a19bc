package org.imagelake.pipeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.iceberg.IcebergBuild;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;

class CatalogCheckTest {
  private static final TableName IMAGES = TableName.parse("shelf.photos.images");

  private static SparkSession session(String implementation) {
    SparkSession session = LocalSpark.session().newSession();
    session.conf().set("spark.sql.catalog.shelf", implementation);
    return session;
  }

  @Test
  void a_catalog_that_spark_does_not_have_is_refused_with_its_setting() {
    SparkSession session = LocalSpark.session().newSession();
    assertThatThrownBy(() -> CatalogCheck.require(session, IMAGES))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--table shelf.photos.images")
        .hasMessageContaining("spark.sql.catalog.shelf");
  }

  @Test
  void a_catalog_whose_jar_is_missing_is_refused_with_what_to_add() {
    assertThatThrownBy(() -> CatalogCheck.require(session("org.apache.iceberg.Missing"), IMAGES))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("org.apache.iceberg.Missing")
        .hasMessageContaining("--packages " + CatalogCheck.ICEBERG)
        .hasMessageContaining("IMAGELAKE_CLASSPATH");
  }

  @Test
  void a_catalog_that_can_be_loaded_is_taken() {
    SparkSession session = session("org.apache.iceberg.spark.SparkCatalog");
    assertThatCode(() -> CatalogCheck.require(session, IMAGES)).doesNotThrowAnyException();
  }

  @Test
  void the_iceberg_that_is_named_is_the_one_that_is_tested() {
    assertThat(CatalogCheck.ICEBERG).endsWith(":" + IcebergBuild.version());
  }
}
