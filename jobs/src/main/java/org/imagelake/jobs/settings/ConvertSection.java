package org.imagelake.jobs.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.imagelake.image.Limits;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.encode.ChromaSubsampling;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.TiffCompression;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.pipeline.UsageException;

/**
 * The settings below {@code convert}, checked one by one; what they mean together is checked by the
 * conversion itself.
 *
 * @param to name of a format or rule; empty when none was given
 * @param suffix put behind the name of each result
 * @param template a conversion to anything, with all but its target
 */
public record ConvertSection(String to, String suffix, ConversionSpec template) {
  /** Stands for what each format does by itself. */
  private static final String BY_FORMAT = "default";

  private static final String NONE = "none";

  static ConvertSection read(SettingReader reader, Limits limits) {
    return new ConvertSection(reader.text("convert.to"), suffix(reader), template(reader, limits));
  }

  /**
   * What is asked of each image.
   *
   * @throws UsageException without a target, or with one that is unknown
   */
  public ConversionSpec spec() {
    return template.withTarget(target(to));
  }

  static TargetFormat target(String name) {
    return TargetFormat.of(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--to: expected one of "
                        + String.join(", ", TargetFormat.names())
                        + (name.isEmpty() ? "" : ", not '" + name + "'")
                        + Nearest.question(name, TargetFormat.names())));
  }

  private static ConversionSpec template(SettingReader reader, Limits limits) {
    return new ConversionSpec(
        TargetFormat.AUTO,
        encode(reader),
        reader.oneOf("convert.metadata", reader.text("convert.metadata"), MetadataPolicy.class),
        reader.text("convert.max-size").equals(NONE)
            ? ConversionSpec.FULL_SIZE
            : reader.count("convert.max-size", 1),
        background(reader),
        reader.choice("convert.orientation", List.of("apply", "keep")).equals("apply"),
        reader.choice("convert.color", List.of("keep", "srgb")).equals("srgb"),
        reader.yes("convert.skip-larger"),
        reader.text("convert.target-ssim").equals(NONE)
            ? null
            : (Double) reader.ratio("convert.target-ssim"),
        reader.yes("convert.verify"),
        limits);
  }

  private static EncodeSettings encode(SettingReader reader) {
    return new EncodeSettings(
        isByFormat(reader, "convert.quality") ? null : reader.between("convert.quality", 1, 100),
        isByFormat(reader, "convert.lossless") ? null : (Boolean) reader.yes("convert.lossless"),
        isByFormat(reader, "convert.compression-level")
            ? null
            : reader.between("convert.compression-level", 0, 9),
        isByFormat(reader, "convert.optimize") ? null : (Boolean) reader.yes("convert.optimize"),
        isByFormat(reader, "convert.progressive")
            ? null
            : (Boolean) reader.yes("convert.progressive"),
        isByFormat(reader, "convert.chroma-subsampling") ? null : subsampling(reader),
        isByFormat(reader, "convert.tiff-compression")
            ? null
            : reader.oneOf(
                "convert.tiff-compression",
                reader.text("convert.tiff-compression"),
                TiffCompression.class));
  }

  private static boolean isByFormat(SettingReader reader, String key) {
    return reader.text(key).equals(BY_FORMAT);
  }

  private static ChromaSubsampling subsampling(SettingReader reader) {
    List<String> names = Arrays.stream(ChromaSubsampling.values()).map(String::valueOf).toList();
    List<String> valid = new ArrayList<>(names);
    names.forEach(name -> valid.add(name.replace(":", "")));
    String given = reader.choice("convert.chroma-subsampling", valid);
    return ChromaSubsampling.values()[valid.indexOf(given) % names.size()];
  }

  private static int background(SettingReader reader) {
    String given = reader.text("convert.background").toLowerCase(Locale.ROOT);
    if (!given.matches("#?[0-9a-f]{6}")) {
      throw reader.wrong("convert.background", "a colour such as #ffffff", given, "");
    }
    return Integer.parseInt(given.replace("#", ""), 16);
  }

  /** A suffix is part of a file name, so it holds nothing that means more to a file system. */
  private static String suffix(SettingReader reader) {
    String given = reader.text("convert.suffix");
    if (!given.matches("[A-Za-z0-9_@+-]{0,64}")) {
      throw reader.wrong("convert.suffix", "letters, digits and _ @ + -", given, "");
    }
    return given;
  }
}
