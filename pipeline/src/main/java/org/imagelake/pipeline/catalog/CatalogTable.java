package org.imagelake.pipeline.catalog;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.Table;

/**
 * One of our tables in a catalog of Spark: the current row of each key; what was before is in the
 * snapshots that the catalog keeps.
 */
public final class CatalogTable {
  private static final String FORMAT = "iceberg";

  private final SparkSession spark;
  private final TableName name;
  private final Table table;

  private CatalogTable(SparkSession spark, TableName name, Table table) {
    this.spark = spark;
    this.name = name;
    this.table = table;
  }

  /**
   * Looks for the table, which is made when the first rows come.
   *
   * @param spark a session of the run's own
   * @throws UsageException when there is no such catalog, or the table there has other columns
   */
  public static CatalogTable open(SparkSession spark, TableName name, Table table) {
    CatalogCheck.require(spark, name);
    CatalogTable opened = new CatalogTable(spark, name, table);
    if (opened.exists()) {
      opened.requireColumns();
    }
    return opened;
  }

  /** Whether any run has made it. */
  public boolean exists() {
    return spark.catalog().tableExists(name.quoted());
  }

  /** The current row of each key. */
  public Dataset<Row> rows() {
    return exists()
        ? spark.table(name.quoted()).select(table.columns())
        : spark.createDataFrame(List.of(), table.schema());
  }

  /**
   * Makes rows the current ones of their keys, in one snapshot; without rows there is none. What
   * another run changes meanwhile is kept: of two rows with one key that of the run that began
   * later stays, whichever comes first.
   *
   * @param rows one per key; read several times, so stored
   */
  public void merge(Dataset<Row> rows, String runId) {
    if (!exists()) {
      create();
    }
    if (!rows.isEmpty()) {
      new Merge(spark, name, table).run(rows, runId);
    }
  }

  private void create() {
    spark.sql(
        "CREATE NAMESPACE IF NOT EXISTS IDENTIFIER(:name)", Map.of("name", name.quotedNamespace()));
    try {
      spark.catalog().createTable(name.quoted(), FORMAT, table.schema(), Map.of());
    } catch (Exception e) { // AnalysisException, a checked one, undeclared
      if (!exists()) { // else another run was faster
        throw e;
      }
      requireColumns();
    }
  }

  private void requireColumns() {
    ColumnGap gap = ColumnGap.between(table.schema(), spark.table(name.quoted()).schema());
    if (!gap.isNone()) {
      throw new UsageException("--table %s: %s".formatted(name, gap.advice(name)));
    }
  }
}
