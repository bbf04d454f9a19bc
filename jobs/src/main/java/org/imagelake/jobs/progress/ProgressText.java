package org.imagelake.jobs.progress;

import java.time.Duration;
import java.util.Locale;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.run.RunProgress.Phase;

/** One line on where a run stands; the same figures as the row in the table runs. */
final class ProgressText {
  private static final double MEGABYTE = 1e6;

  private ProgressText() {}

  static String of(RunProgress progress) {
    Phase phase = progress.phase();
    if (phase == Phase.LISTING) {
      return progress.listed() == 0
          ? "listing the inputs"
          : String.format(Locale.ROOT, "listing the inputs: %,d images", progress.listed());
    }
    if (phase == Phase.PLANNING) {
      return "looking up what is known";
    }
    if (phase == Phase.COMMITTING) {
      return "committing the tables";
    }
    return analyzing(progress);
  }

  private static String analyzing(RunProgress progress) {
    double seconds = progress.analyzing().toMillis() / 1e3;
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d of %,d images (%d %%)",
            progress.done(),
            progress.toDo(),
            percent(progress.done(), progress.toDo())));
    if (seconds > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              " | %.1f images/s | %.1f MB/s",
              progress.done() / seconds,
              progress.bytesDone() / MEGABYTE / seconds));
    }
    line.append(String.format(Locale.ROOT, " | %,d failed", progress.failed()));
    if (progress.skipped() > 0) {
      line.append(String.format(Locale.ROOT, " | %,d known", progress.skipped()));
    }
    Duration left = left(progress);
    return left == null ? line.toString() : line + " | " + spoken(left) + " left";
  }

  /** By files and bytes alike, as each file and each byte cost; null while nothing can be said. */
  private static Duration left(RunProgress progress) {
    if (progress.phase() != Phase.ANALYZING || progress.bytesDone() <= 0) {
      return null;
    }
    double files = (double) progress.done() / Math.max(1, progress.toDo());
    double bytes = (double) progress.bytesDone() / Math.max(1, progress.bytesToDo());
    double share = (files + bytes) / 2;
    double millis = progress.analyzing().toMillis() * (1 - share) / share;
    return Duration.ofMillis(Math.max(0, (long) millis));
  }

  private static long percent(long part, long whole) {
    return whole == 0 ? 100 : Math.min(100, 100 * part / whole);
  }

  /** 5 s, 3 m 20 s, 2 h 05 m. */
  static String spoken(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d m %02d s", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d h %02d m", seconds / 3600, seconds % 3600 / 60);
  }
}
