package org.imagelake.pipeline.convert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.imagelake.image.ImageError;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.Converter;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.table.ConversionRow;
import org.imagelake.pipeline.table.ConversionRow.Status;

/** A row of the table conversions while its image is on its way. */
final class ConversionDraft {
  private final long started = System.nanoTime();
  private final ListedFile file;
  private final String name;
  private final String runId;
  private final ConvertSettings settings;
  private final String settingsText;
  private String contentSha256;
  private ImageFormat sourceFormat;
  private Conversion conversion;
  private String target;
  private ImageError error;

  ConversionDraft(
      ListedFile file, String name, String runId, ConvertSettings settings, String settingsText) {
    this.file = file;
    this.name = name;
    this.runId = runId;
    this.settings = settings;
    this.settingsText = settingsText;
  }

  void content(String sha256, byte[] content) {
    contentSha256 = sha256;
    sourceFormat = content.length == 0 ? null : Headers.sniff(content);
  }

  void conversion(Conversion made) {
    conversion = made;
  }

  void target(String written) {
    target = written.isEmpty() ? null : written;
  }

  void error(ImageError reason) {
    error = reason;
  }

  ConversionRow row() {
    Conversion made = error == null ? conversion : null;
    Long sourceBytes = file.length();
    return new ConversionRow(
        file.path(),
        sourceBytes,
        file.modificationTime(),
        contentSha256,
        runId,
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        Converter.VERSION,
        settings.output(),
        name,
        settings.suffix(),
        settings.spec().to().toString(),
        target,
        sourceFormat,
        made == null ? null : made.to(),
        made == null ? null : made.choice(),
        settingsText,
        made == null ? null : made.quality(),
        made == null ? null : made.width(),
        made == null ? null : made.height(),
        made == null ? null : made.frames(),
        made == null ? null : made.bytes(),
        made == null || sourceBytes == null ? null : (double) sourceBytes / made.bytes(),
        made == null || made.psnr() == null || made.psnr().isInfinite() ? null : made.psnr(),
        made == null ? null : made.ssim(),
        made == null ? List.of() : made.warnings(),
        status(made),
        (System.nanoTime() - started) / 1e6,
        error);
  }

  private static Status status(Conversion made) {
    return made == null
        ? Status.FAILED
        : made.keptOriginal() ? Status.KEPT_ORIGINAL : Status.CONVERTED;
  }
}
