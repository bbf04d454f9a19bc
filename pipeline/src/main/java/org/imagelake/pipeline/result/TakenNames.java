package org.imagelake.pipeline.result;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.pipeline.target.InputRoots;

/**
 * Names are given once. Within a run no two sources share one, but another input may have a source
 * of the same path below it: its object would replace the first one's. Such a source is a row with
 * an error, and the object stays.
 */
public final class TakenNames {
  private TakenNames() {}

  /**
   * The same files; those whose name another source has in this output carry an error.
   *
   * @param files rows of listed files
   * @param results the current rows of what writes to the same place; sources that vanished own
   *     nothing any more
   */
  public static Dataset<Row> refuse(Dataset<Row> files, Dataset<Row> results, InputRoots roots) {
    Dataset<Row> owners =
        results
            .where(col("target").isNotNull().and(col("vanished_at").isNull()))
            .select(col("name").as("owned"), col("path").as("owner"))
            .dropDuplicates("owned");
    UDF1<String, String> name = path -> roots.locate(path).text();
    Column named = functions.udf(name, DataTypes.StringType).apply(col("path"));
    Column taken =
        struct(
            lit(Code.NAME_TAKEN.name()).as("code"),
            lit(Stage.WRITE.name()).as("stage"),
            concat(
                    lit("its object would replace that of "),
                    col("owner"),
                    lit("; name another --output, or a folder above both as --input"))
                .as("message"));
    return files
        .withColumn("name", named)
        .join(owners, col("name").equalTo(col("owned")), "left_outer")
        .withColumn(
            "error",
            when(col("error").isNull().and(col("owner").notEqual(col("path"))), taken)
                .otherwise(col("error")));
  }
}
