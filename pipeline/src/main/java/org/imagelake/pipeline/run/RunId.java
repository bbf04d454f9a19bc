package org.imagelake.pipeline.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids of runs: {@code r20261122T213709123Z-1a2b3c4d}. They sort by start, two runs never share one,
 * and no reader of {@code run_id=…} folders takes them for a number or a date.
 */
public final class RunId {
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("'r'yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern FORM = Pattern.compile("r\\d{8}T\\d{9}Z-[0-9a-f]{8}");

  private RunId() {}

  public static String next(Instant started) {
    return START.format(started) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Whether a folder's name is an id of ours. */
  public static boolean isRunId(String name) {
    return FORM.matcher(name).matches();
  }
}
