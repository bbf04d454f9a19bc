package org.imagelake.pipeline.target;

/**
 * Where a source lies among the inputs of a run.
 *
 * @param folder folder of the output that is its input's own, already safe; empty when there is one
 *     input only
 * @param path the rest, as the source has it: untrusted
 */
public record SourceName(String folder, String path) {
  /** Both as one text; equal for two sources of an output only when their objects would be. */
  public String text() {
    return folder.isEmpty() ? path : folder + "/" + path;
  }
}
