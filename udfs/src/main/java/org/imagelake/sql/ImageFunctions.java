package org.imagelake.sql;

import java.util.List;

/** The one list of SQL functions; registration, documentation and contract tests walk it. */
public final class ImageFunctions {
  static final List<ImageFunction> ALL =
      List.of(
          new InfoFunction(),
          new MetadataFunction(),
          new QualityFunction(),
          new IssuesFunction(),
          new ColorsFunction(),
          new PhashFunction(),
          new SimilarityFunction(),
          new ConvertFunction(),
          new EnhanceFunction(),
          new ThumbnailFunction(),
          new ErrorFunction());

  private ImageFunctions() {}

  /** Every function, as commands list it. */
  public static List<FunctionEntry> entries() {
    return ALL.stream().map(FunctionEntry::of).toList();
  }
}
