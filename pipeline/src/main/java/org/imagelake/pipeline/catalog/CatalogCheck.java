package org.imagelake.pipeline.catalog;

import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.UsageException;

/** Whether Spark can reach the catalog of a table, before anything is done. */
final class CatalogCheck {
  /** What a user adds for Spark 4.1; a test holds it to the version that tests run with. */
  static final String ICEBERG = "org.apache.iceberg:iceberg-spark-runtime-4.1_2.13:1.12.0";

  private static final String SETTING = "spark.sql.catalog.";

  /** The catalog that every session has. */
  private static final String BUILT_IN = "spark_catalog";

  private CatalogCheck() {}

  /**
   * Makes sure that the session has the catalog and that its class can be loaded.
   *
   * @throws UsageException naming the setting or the jar that is missing
   */
  static void require(SparkSession spark, TableName name) {
    String setting = SETTING + name.catalog();
    String implementation = spark.conf().get(setting, "");
    if (implementation.isEmpty()) {
      if (name.catalog().equals(BUILT_IN)) {
        return;
      }
      throw new UsageException(
          "--table %s: Spark has no catalog %s; set %s to org.apache.iceberg.spark.SparkCatalog, and its type and place beside it, in a file for --config (conf/iceberg.conf is one; the keys stand in quotes) or by --conf of spark-submit"
              .formatted(name, name.catalog(), setting));
    }
    try {
      Class.forName(implementation, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UsageException(
          "--table %s: %s, the class of the catalog %s, is not on the class path; for Iceberg give --packages %s to spark-submit, or the jar of that name to bin/imagelake in IMAGELAKE_CLASSPATH"
              .formatted(name, implementation, name.catalog(), ICEBERG),
          e);
    }
  }
}
