package org.imagelake.pipeline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one file: template, styles, scripts and data, which are files beside this class. Its policy
 * lets nothing run but these scripts and nothing be fetched at all.
 */
final class Page {
  /** Stands near the beginning of every report: how one of ours is known. */
  static final String MARK = "<meta name=\"generator\" content=\"Imagelake report\">";

  private static final String TEMPLATE = "page.html";

  private static final List<String> STYLES =
      List.of("base.css", "layout.css", "charts.css", "pictures.css", "details.css", "print.css");

  /** Each uses what those before it define. */
  private static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "text.js",
          "data.js",
          "sql.js",
          "section.js",
          "table.js",
          "bars.js",
          "columns.js",
          "heat.js",
          "coast.js",
          "map.js",
          "details.js",
          "cards.js",
          "browser.js",
          "compare.js",
          "overview.js",
          "quality.js",
          "origin.js",
          "results.js",
          "main.js");

  private Page() {}

  /**
   * The whole page.
   *
   * @param data escaped JSON, as {@link PageData} gives it
   */
  static byte[] of(String data) {
    String style = joined(STYLES);
    String script = "(() => {\n'use strict';\n" + joined(SCRIPTS) + "})();\n";
    String policy =
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
            .formatted(hash(style), hash(script));
    return resource(TEMPLATE)
        .replace("@generator@", MARK)
        .replace("@policy@", policy)
        .replace("@style@", style)
        .replace("@script@", script)
        .replace("@data@", data)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(List<String> names) {
    return names.stream().map(Page::resource).collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the program itself", e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
