package org.imagelake.pipeline;

import java.util.List;

/**
 * What a run reads and which lake it writes to.
 *
 * @param inputs folders, globs, files, and Parquet or CSV tables with a column {@code path}, on any
 *     Hadoop file system
 * @param include globs of file names that are images beside the known extensions; {@code *} takes
 *     every file
 * @param lake folder of the tables; made when missing
 * @param rules what is done again, what is marked, and how often it is committed
 * @param command how the run is named in the table runs
 */
public record LakeRequest(
    List<String> inputs, List<String> include, String lake, RunRules rules, String command) {

  public LakeRequest {
    inputs = List.copyOf(inputs);
    include = List.copyOf(include);
    if (inputs.isEmpty()) {
      throw new UsageException("no input given: name a folder, a glob, a file or a table of paths");
    }
  }

  /** A run by the usual rules. */
  public LakeRequest(
      List<String> inputs, List<String> include, String lake, boolean full, String command) {
    this(inputs, include, lake, RunRules.DEFAULT.full(full), command);
  }

  /** The same under another name. */
  public LakeRequest named(String otherCommand) {
    return new LakeRequest(inputs, include, lake, rules, otherCommand);
  }
}
