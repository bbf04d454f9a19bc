package org.imagelake.pipeline;

import java.util.List;
import org.imagelake.image.AnalysisSettings;

/**
 * What one run of the analysis is asked to do.
 *
 * @param inputs folders, globs, files, and Parquet or CSV tables with a column {@code path}, on any
 *     Hadoop file system
 * @param include globs of file names that are images beside the known extensions; {@code *} takes
 *     every file
 * @param lake folder of the tables; made when missing
 * @param settings what is asked of each image
 * @param full whether images that the lake already knows are analysed again
 * @param command how the run is named in the table runs
 */
public record AnalyzeRequest(
    List<String> inputs,
    List<String> include,
    String lake,
    AnalysisSettings settings,
    boolean full,
    String command) {

  public AnalyzeRequest {
    inputs = List.copyOf(inputs);
    include = List.copyOf(include);
    if (inputs.isEmpty()) {
      throw new UsageException("no input given: name a folder, a glob, a file or a table of paths");
    }
  }
}
