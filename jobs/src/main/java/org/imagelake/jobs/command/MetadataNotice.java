package org.imagelake.jobs.command;

import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.encode.Feature;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.jobs.terminal.Terminal;
import org.imagelake.pipeline.table.RunRow;

/** Positions in results are the user's choice, so results that may hold them say so. */
final class MetadataNotice {
  private MetadataNotice() {}

  static void print(Terminal terminal, RunRow run, ConversionSpec spec) {
    if (spec.metadata() == MetadataPolicy.KEEP && spec.mayHold(Feature.EXIF) && run.done() > 0) {
      terminal
          .err()
          .println(
              "EXIF and XMP were kept, positions (GPS) included; --metadata strip-gps leaves those"
                  + " out");
    }
  }
}
