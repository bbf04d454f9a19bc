package org.imagelake.jobs.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagelake.jobs.settings.ServeSection;
import org.imagelake.pipeline.UsageException;

/** The token that requests must carry: from a file, or the setting itself. */
final class ServeToken {
  private static final int LONGEST_FILE = 4096;

  private ServeToken() {}

  /** The token; empty for none. */
  static String of(ServeSection serve) {
    if (serve.tokenFile().isEmpty()) {
      return serve.token();
    }
    Path file = Path.of(serve.tokenFile());
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new UsageException("--token-file " + file + ": too long to be a token");
      }
      String token = Files.readString(file).strip();
      if (token.isEmpty()) {
        throw new UsageException("--token-file " + file + ": expected a token, found nothing");
      }
      return token;
    } catch (IOException e) {
      throw new UsageException("--token-file " + file + ": no such file, or not readable", e);
    }
  }
}
