package org.imagelake.image;

import java.io.Serializable;

/**
 * Why an image has no result, or only part of one; a column of the tables, never thrown across a
 * row.
 *
 * @param message one line for people: what was expected, what was found, what to do
 */
public record ImageError(
    @Describe("What went wrong, from a closed list.") Code code,
    @Describe("The step that failed; what earlier steps read stays in the row.") Stage stage,
    @Describe("One line for people: what was expected, what was found.") String message)
    implements Serializable {

  /** The steps an image goes through, in order. */
  public enum Stage {
    LIST,
    READ,
    SNIFF,
    HEADER,
    METADATA,
    DECODE,
    MEASURE,
    ENCODE,
    WRITE
  }

  /** The closed list of reasons. Transient I/O is not among them: it is retried, never recorded. */
  public enum Code {
    /** The file has no bytes. */
    EMPTY_FILE,
    /** The file disappeared between listing and reading. */
    VANISHED,
    /** The file system refused to open the file. */
    PERMISSION_DENIED,
    /** The file is longer than the limit for content. */
    FILE_TOO_LARGE,
    /** The content begins like no image format we know. */
    NOT_AN_IMAGE,
    /** A known image format, or variant of one, that no decoder here reads. */
    UNSUPPORTED,
    /** The header declares more pixels than the limit. */
    TOO_MANY_PIXELS,
    /** The header declares more frames, scans or memory than the limits. */
    TOO_COMPLEX,
    /** The header is damaged: no dimensions can be read. */
    BAD_HEADER,
    /** The content ends before the image does. */
    TRUNCATED,
    /** The content breaks the rules of its format. */
    CORRUPT,
    /** The picture cannot be written in the format that was asked for. */
    NOT_ENCODABLE,
    /** Another source's result has the name that this one's would get. */
    NAME_TAKEN,
    /** The place that results go to did not take this one; the next run tries again. */
    TARGET_FAILED
  }

  private static final int MAX_MESSAGE = 300;

  public ImageError {
    message = oneLine(message);
  }

  /**
   * Messages quote decoders, which quote files: control characters go, and the length is bounded.
   */
  private static String oneLine(String message) {
    if (message == null || message.isBlank()) {
      return "no further detail";
    }
    String clean = message.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    if (clean.length() <= MAX_MESSAGE) {
      return clean;
    }
    int end = MAX_MESSAGE - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
