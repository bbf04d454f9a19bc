package org.imagelake.pipeline.report;

/**
 * One question that the report answers. Its SQL stands beside the answer in the page, so it runs as
 * it is by the command sql.
 *
 * @param id under which the page finds the answer
 * @param shown what the page needs of the paths in the answer
 * @param most rows that the page takes; the first ones of a larger answer
 * @param sql one statement over the lake's views, in a fixed order
 */
record ReportQuery(String id, Shown shown, int most, String sql) {

  /** What is fetched for the column {@code path} of an answer. */
  enum Shown {
    /** Nothing. */
    NUMBERS,
    /** The row of the image. */
    ROWS,
    /** The row, and a picture of the image. */
    PICTURES,
    /** The row, and two larger pictures: of the image and of the column {@code target}. */
    PAIRS
  }

  /** A question about numbers alone. */
  static ReportQuery numbers(String id, int most, String sql) {
    return new ReportQuery(id, Shown.NUMBERS, most, sql.strip());
  }

  /** A question whose answer is a list of images. */
  static ReportQuery images(String id, Shown shown, int most, String sql) {
    return new ReportQuery(id, shown, most, sql.strip());
  }
}
