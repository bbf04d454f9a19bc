package org.imagelake.pipeline.table;

import java.util.List;

/** The tables of a lake. */
public final class Tables {
  public static final Table IMAGES =
      new Table(
          "images",
          "One row per input image: what it is, what it says of itself, how good it is.",
          ImageRow.class,
          List.of("path"));

  public static final Table CONVERSIONS =
      new Table(
          "conversions",
          "One row per input image and conversion: what was written where, and how small it got.",
          ConversionRow.class,
          List.of("path", "output", "asked", "suffix"));

  public static final Table ENHANCEMENTS =
      new Table(
          "enhancements",
          "One row per input image and enhancement: what was done to it, and whether it helped.",
          EnhancementRow.class,
          List.of("path", "output", "asked", "suffix"));

  /** Those that tell of objects that were written. */
  public static final List<Table> RESULTS = List.of(CONVERSIONS, ENHANCEMENTS);

  public static final Table DUPLICATES =
      new Table(
          "duplicates",
          "One row per image that has copies, as the latest search found them: its group, which one"
              + " to keep, and why.",
          DuplicateRow.class,
          List.of());

  public static final Table RUNS =
      new Table(
          "runs",
          "One row per run: what was asked, what was done, how fast.",
          RunRow.class,
          List.of());

  /** Every table; documentation, views and contract tests walk this list. */
  public static final List<Table> ALL =
      List.of(IMAGES, CONVERSIONS, ENHANCEMENTS, DUPLICATES, RUNS);

  private Tables() {}
}
