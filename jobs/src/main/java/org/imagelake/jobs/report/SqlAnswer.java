package org.imagelake.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.pipeline.UsageException;

/** The rows that a query gives, as many as are wanted. */
public final class SqlAnswer {
  private static final String JSON_COLUMN = "json";

  private final Dataset<Row> rows;
  private final int limit;
  private boolean cut;

  private SqlAnswer(Dataset<Row> rows, int limit) {
    this.rows = rows;
    this.limit = limit;
  }

  /**
   * Runs a query.
   *
   * @param limit most rows; 0 for all
   * @throws UsageException when it does not parse or names what is not there
   */
  public static SqlAnswer of(SparkSession spark, String query, int limit) {
    return new SqlAnswer(analyzed(spark, query), limit);
  }

  /**
   * A table whose cells have Spark's own text.
   *
   * @param wide whether cells may be of any width
   */
  public TextTable table(boolean wide) {
    StructField[] fields = rows.schema().fields();
    List<String> names = Arrays.stream(fields).map(StructField::name).toList();
    TextTable table = new TextTable(names, wide ? Integer.MAX_VALUE : TextTable.CELL_COLUMNS);
    Column[] texts = new Column[fields.length];
    Dataset<Row> numbered = rows.toDF(numbers(fields.length));
    for (int column = 0; column < texts.length; column++) {
      texts[column] = text(fields[column].dataType(), String.valueOf(column));
    }
    for (Row row : bounded(numbered.select(texts))) {
      List<Object> cells = new ArrayList<>(texts.length);
      for (int column = 0; column < texts.length; column++) {
        cells.add(row.get(column));
      }
      table.row(cells);
    }
    return table;
  }

  /** One JSON object per row; nulls are there. */
  public List<String> jsonLines() {
    String[] names = rows.columns();
    if (Arrays.stream(names).distinct().count() < names.length) {
      throw new UsageException("two columns have the same name: give one another with AS");
    }
    Dataset<Row> numbered = rows.toDF(numbers(names.length));
    Column[] named = new Column[names.length];
    for (int column = 0; column < names.length; column++) {
      named[column] = col(String.valueOf(column)).as(names[column]);
    }
    Column json = to_json(struct(named), Map.of("ignoreNullFields", "false")).as(JSON_COLUMN);
    return bounded(numbered.select(json)).stream()
        .map(row -> Json.escaped(row.getString(0)))
        .toList();
  }

  /** Whether there were more rows than were given. */
  public boolean cut() {
    return cut;
  }

  private List<Row> bounded(Dataset<Row> wanted) {
    if (limit == 0) {
      return wanted.collectAsList();
    }
    List<Row> taken = wanted.takeAsList(limit + 1);
    cut = taken.size() > limit;
    return cut ? taken.subList(0, limit) : taken;
  }

  private static Dataset<Row> analyzed(SparkSession spark, String query) {
    try {
      return spark.sql(query);
    } catch (Exception e) {
      // Scala code throws this checked exception without declaring it.
      if (e instanceof AnalysisException) {
        throw new UsageException("the query: " + firstParagraph(e.getMessage()), e);
      }
      throw e;
    }
  }

  /** Spark appends the query and its plan; the first paragraph says what is wrong. */
  private static String firstParagraph(String message) {
    return message.strip().split("\\R", 2)[0];
  }

  private static Column text(DataType type, String name) {
    if (type instanceof NumericType) {
      return col(name);
    }
    return type.equals(DataTypes.BinaryType)
        ? hex(col(name))
        : col(name).cast(DataTypes.StringType);
  }

  private static String[] numbers(int count) {
    String[] names = new String[count];
    Arrays.setAll(names, String::valueOf);
    return names;
  }
}
