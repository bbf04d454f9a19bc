package org.imagelake.pipeline.result;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.imagelake.image.ImageError;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.table.ResultStatus;

/** What rows of results tell of an image, while it is on its way. */
public final class ResultDraft<M extends MadeFile> {
  private final long started = System.nanoTime();
  private final ListedFile file;
  private final String name;
  private final String runId;
  private final String settingsText;
  private String contentSha256;
  private ImageFormat sourceFormat;
  private M made;
  private String target;
  private ImageError error;

  ResultDraft(ListedFile file, String name, String runId, String settingsText) {
    this.file = file;
    this.name = name;
    this.runId = runId;
    this.settingsText = settingsText;
  }

  void content(String sha256, byte[] content) {
    contentSha256 = sha256;
    sourceFormat = content.length == 0 ? null : Headers.sniff(content);
  }

  void made(M file) {
    made = file;
  }

  void target(String written) {
    target = written.isEmpty() ? null : written;
  }

  void error(ImageError reason) {
    error = reason;
  }

  public ListedFile file() {
    return file;
  }

  /** Path of the source below its input. */
  public String name() {
    return name;
  }

  public String runId() {
    return runId;
  }

  public String settingsText() {
    return settingsText;
  }

  /** Null when the source was not read. */
  public String contentSha256() {
    return contentSha256;
  }

  /** Null when the source was not read or is no image. */
  public ImageFormat sourceFormat() {
    return sourceFormat;
  }

  /** Null when it failed, or could not be written. */
  public M made() {
    return error == null ? made : null;
  }

  /** Null when no object was written. */
  public String target() {
    return target;
  }

  public ImageError error() {
    return error;
  }

  public ResultStatus status(ResultStatus success) {
    if (made() == null) {
      return ResultStatus.FAILED;
    }
    return made.conversion().keptOriginal() ? ResultStatus.KEPT_ORIGINAL : success;
  }

  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** So far, in milliseconds. */
  public double millis() {
    return (System.nanoTime() - started) / 1e6;
  }
}
