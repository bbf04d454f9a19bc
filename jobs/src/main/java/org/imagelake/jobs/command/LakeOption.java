package org.imagelake.jobs.command;

import org.imagelake.jobs.session.LakeSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import picocli.CommandLine.Option;

/** The lake that a command reads. */
final class LakeOption {
  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables.")
  private String lake;

  /**
   * Opens it.
   *
   * @throws UsageException when nothing was ever analysed into it
   */
  Lake open(LakeSession session) {
    Lake opened = Lake.open(session.spark(), lake);
    if (!opened.exists()) {
      throw new UsageException(
          "--lake " + lake + ": no lake there; 'imagelake analyze --lake " + lake + "' makes one");
    }
    return opened;
  }
}
