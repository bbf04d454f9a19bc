package org.imagelake.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.codec.Decoders;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the image formats. */
@Command(
    name = "formats",
    header = "List the image formats: how each is named and what decodes it.",
    description =
        "Formats are told by content, not by name. native is libjpeg-turbo, libpng and libwebp, where they load; java"
            + " decodes everywhere, and what the native back end gets wrong. Formats without a"
            + " decoder still get a row, with an error of code UNSUPPORTED.",
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
    context.terminal().out().println(json ? Json.of(entries()) : table());
    return ExitCode.OK;
  }

  private static List<Map<String, Object>> entries() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (ImageFormat format : ImageFormat.values()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("format", format.name());
      entry.put("mime_type", format.mimeType());
      entry.put("extensions", format.extensions());
      entry.put("decoded_by", Decoders.reading(format));
      entries.add(entry);
    }
    return entries;
  }

  private static TextTable table() {
    TextTable table = new TextTable("format", "mime type", "extensions", "decoded by");
    for (ImageFormat format : ImageFormat.values()) {
      table.row(
          format.name(),
          format.mimeType(),
          String.join(", ", format.extensions()),
          format.decoded() ? String.join(", ", Decoders.reading(format)) : "-");
    }
    return table;
  }
}
