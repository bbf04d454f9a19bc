package org.imagelake.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imagelake.image.codec.Decoders;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.EncodeOption;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.encode.ImageEncoder;

/** The registry of formats for programs. */
public final class FormatEntries {
  private FormatEntries() {}

  /** One map for each format, in the order of the registry. */
  public static List<Map<String, Object>> all() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (ImageFormat format : ImageFormat.values()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("format", format.name());
      entry.put("mime_type", format.mimeType());
      entry.put("extensions", format.extensions());
      entry.put("decoded_by", Decoders.reading(format));
      Optional<ImageEncoder> encoder = Encoders.of(format);
      entry.put("written", encoder.isPresent());
      entry.put("holds", encoder.map(FormatEntries::holds).orElse(List.of()));
      entry.put("options", encoder.map(FormatEntries::options).orElse(List.of()));
      entry.put(
          "default_quality", encoder.map(e -> e.quality(EncodeSettings.DEFAULT)).orElse(null));
      entries.add(entry);
    }
    return entries;
  }

  private static List<String> holds(ImageEncoder encoder) {
    return encoder.holds(EncodeSettings.DEFAULT).stream()
        .map(feature -> feature.name().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  /** The options that convert has for a format. */
  public static List<String> options(ImageEncoder encoder) {
    return encoder.options().stream().sorted().map(EncodeOption::option).toList();
  }
}
