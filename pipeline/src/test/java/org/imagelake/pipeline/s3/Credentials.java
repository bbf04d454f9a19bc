package org.imagelake.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What must be read nowhere. */
final class Credentials {
  private Credentials() {}

  static void areNotIn(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    areNotIn(text.toString());
  }

  static void areNotIn(String text) {
    assertThat(text)
        .doesNotContain(S3Server.SECRET_KEY, S3Server.ACCESS_KEY)
        .doesNotContain("AKIAWRONGWRONGWRONG0", "not-the-secret-at-all");
  }
}
