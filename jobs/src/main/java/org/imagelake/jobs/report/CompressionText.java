package org.imagelake.jobs.report;

import java.util.List;
import java.util.Locale;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.pipeline.convert.CompressionReport.Line;

/** What one run of conversions saved, as a table for people. */
public final class CompressionText {
  private CompressionText() {}

  /** A line per pair of formats, then the whole. */
  public static String of(List<Line> lines) {
    TextTable table =
        new TextTable(
            "from",
            "to",
            "images",
            "failed",
            "kept",
            "before",
            "after",
            "ratio",
            "quality",
            "PSNR dB",
            "lowest SSIM");
    for (Line line : lines) {
      table.row(
          line.sourceFormat() == null ? "(no image)" : line.sourceFormat(),
          line.format() == null ? "" : line.format(),
          line.images(),
          line.failed(),
          line.kept(),
          line.bytesBefore() == null ? null : Sizes.spoken(line.bytesBefore()),
          line.bytesAfter() == null ? null : Sizes.spoken(line.bytesAfter()),
          Sizes.decimals(line.ratio(), 2),
          Sizes.decimals(line.quality(), 0),
          Sizes.decimals(line.psnr(), 1),
          Sizes.decimals(line.lowestSsim(), 4));
    }
    return table + "\n" + total(lines);
  }

  private static String total(List<Line> lines) {
    long before = sum(lines.stream().map(Line::bytesBefore).toList());
    long after = sum(lines.stream().map(Line::bytesAfter).toList());
    return before == 0
        ? "nothing was converted"
        : String.format(
            Locale.ROOT,
            "%s became %s: %.1f %% of the bytes",
            Sizes.spoken(before),
            Sizes.spoken(after),
            100.0 * after / before);
  }

  private static long sum(List<Long> values) {
    long sum = 0;
    for (Long value : values) {
      sum += value == null ? 0 : value;
    }
    return sum;
  }
}
