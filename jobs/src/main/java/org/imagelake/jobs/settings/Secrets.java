package org.imagelake.jobs.settings;

import java.util.regex.Pattern;

/** What must not be shown, by the names that secrets have, in keys and within values. */
final class Secrets {
  private static final String NAMES =
      "secret|passw(or)?d|passphrase|pwd|token|credential|signature|[._-]sas[._-]|(access|account|private|api|encryption|auth)[._-]?key";

  private static final Pattern KEY = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

  /**
   * {@code -Dx.password=hush} among options, {@code //user:hush@host} in an address, {@code
   * ?sig=hush} behind it, {@code thin:scott/hush@} in Oracle's.
   */
  private static final Pattern VALUE =
      Pattern.compile(
          "("
              + NAMES
              + ")[a-z0-9._-]*\\s*[=:]|//[^@\\s]*:[^@\\s]*@|[?&;](sig|pwd|pass)=|:[^/@:\\s]+/[^@\\s]+@",
          Pattern.CASE_INSENSITIVE);

  /** Where a secret lies is none. */
  private static final String FILE = "-file";

  private Secrets() {}

  /** Whether the value may be one, or hold one. */
  static boolean mayBe(String key, String value) {
    return KEY.matcher(key).find() && !key.endsWith(FILE) || VALUE.matcher(value).find();
  }
}
