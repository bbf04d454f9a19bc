package org.imagelake.jobs.command;

import org.imagelake.image.codec.Decoders;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.FormatEntries;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the image formats. */
@Command(
    name = "formats",
    header = "List the image formats: how each is named, what decodes it and how it is written.",
    description =
        "Formats are told by content, not by name. native is libjpeg-turbo, libpng and libwebp, where they load; java"
            + " decodes everywhere, and what the native back end gets wrong. Formats without a"
            + " decoder still get a row, with an error of code UNSUPPORTED. Formats that are written name the"
            + " options that convert has for them; --json says what they can hold, too.",
    footer = {"  imagelake formats", "  imagelake formats --json | jq -r '.[].mime_type'"})
public final class FormatsCommand extends JobCommand {
  private final Context context;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public FormatsCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    context.terminal().out().println(json ? Json.of(FormatEntries.all()) : table());
    return ExitCode.OK;
  }

  /** The default where there is one: {@code --quality (85)}. */
  private static String written(ImageEncoder encoder) {
    Integer quality = encoder.quality(EncodeSettings.DEFAULT);
    return encoder.options().isEmpty()
        ? "no options"
        : String.join(" ", FormatEntries.options(encoder))
            + (quality == null ? "" : " (quality " + quality + ")");
  }

  private static TextTable table() {
    TextTable table =
        new TextTable("format", "mime type", "extensions", "decoded by", "written with");
    for (ImageFormat format : ImageFormat.values()) {
      table.row(
          format.name(),
          format.mimeType(),
          String.join(", ", format.extensions()),
          format.decoded() ? String.join(", ", Decoders.reading(format)) : "-",
          Encoders.of(format).map(FormatsCommand::written).orElse("-"));
    }
    return table;
  }
}
