package org.imagelake.pipeline.table;

import java.time.Instant;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.ImageError;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.source.NameFilter;

/** Makes rows of the table images. */
public final class ImageRows {
  private ImageRows() {}

  /** What is known of an image whose content was not read. */
  public static ImageAnalysis unread(ImageError error) {
    return new ImageAnalysis(
        null, null, null, null, null, null, null, null, null, null, null, null, null, error);
  }

  public static ImageRow of(
      ListedFile file, ImageAnalysis analysis, String runId, Instant analyzedAt, double millis) {
    String fileName = file.path().substring(file.path().lastIndexOf('/') + 1);
    String extension = NameFilter.extension(fileName);
    ImageFormat format = analysis.format();
    return new ImageRow(
        file.path(),
        fileName,
        extension,
        file.length(),
        file.modificationTime(),
        analysis.contentSha256(),
        runId,
        analyzedAt,
        ImageAnalyzer.VERSION,
        millis,
        format,
        format == null ? null : format.mimeType(),
        format == null || extension == null ? null : format.hasExtension(extension),
        analysis.pixels(),
        analysis.camera(),
        analysis.taken(),
        analysis.gps(),
        analysis.description(),
        analysis.tags(),
        analysis.quality(),
        analysis.issues(),
        analysis.colors(),
        analysis.histogram(),
        analysis.phash(),
        analysis.error(),
        null);
  }
}
