package org.imagelake.pipeline;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.catalog.TableName;
import org.imagelake.pipeline.table.Table;

/**
 * What a run reads and which lake it writes to.
 *
 * @param inputs folders, globs, files, and Parquet or CSV tables with a column {@code path}, on any
 *     Hadoop file system
 * @param include globs of file names that are images beside the known extensions; {@code *} takes
 *     every file
 * @param lake folder of the tables; made when missing
 * @param table of a catalog, which takes the rows of the images instead of the lake's own; null
 *     when none does
 * @param rules what is done again, what is marked, and how often it is committed
 * @param command how the run is named in the table runs
 * @param runId id that the run gets; null for one of its own
 * @param within folders that files must lie in, links followed; empty when they may lie anywhere
 */
public record LakeRequest(
    List<String> inputs,
    List<String> include,
    String lake,
    TableName table,
    RunRules rules,
    String command,
    String runId,
    List<String> within) {

  public LakeRequest {
    inputs = List.copyOf(inputs);
    include = List.copyOf(include);
    within = List.copyOf(within);
    if (inputs.isEmpty()) {
      throw new UsageException("no input given: name a folder, a glob, a file or a table of paths");
    }
  }

  /** A run into the lake's own tables. */
  public LakeRequest(
      List<String> inputs, List<String> include, String lake, RunRules rules, String command) {
    this(inputs, include, lake, null, rules, command, null, List.of());
  }

  /** A run by the usual rules. */
  public LakeRequest(
      List<String> inputs, List<String> include, String lake, boolean full, String command) {
    this(inputs, include, lake, RunRules.DEFAULT.full(full), command);
  }

  /** The same under another name. */
  public LakeRequest named(String otherCommand) {
    return new LakeRequest(inputs, include, lake, table, rules, otherCommand, runId, within);
  }

  /** The same into a table of a catalog. */
  public LakeRequest into(TableName otherTable) {
    return new LakeRequest(inputs, include, lake, otherTable, rules, command, runId, within);
  }

  /** The same under an id that is known before it runs. */
  public LakeRequest as(String givenRunId) {
    return new LakeRequest(inputs, include, lake, table, rules, command, givenRunId, within);
  }

  /** The same, but what lies outside these folders is not read: its row has an error. */
  public LakeRequest within(List<String> folders) {
    return new LakeRequest(inputs, include, lake, table, rules, command, runId, folders);
  }

  /**
   * The lake as the run sees it.
   *
   * @param filled the table that the run fills
   * @throws UsageException when the table of the catalog cannot take its rows
   */
  public Lake open(SparkSession spark, Table filled) {
    Lake own = Lake.open(spark, lake);
    return table == null ? own : own.with(filled, table);
  }
}
