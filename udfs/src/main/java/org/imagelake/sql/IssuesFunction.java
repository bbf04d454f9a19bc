package org.imagelake.sql;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.quality.Issue;

/** The ways in which an image is bad, or is not. */
final class IssuesFunction extends AnalysisFunction {
  private static final ColumnType ISSUES = new ColumnType.Listed(ColumnType.of(Issue.class));

  @Override
  String name() {
    return "image_issues";
  }

  @Override
  DataType result() {
    return ISSUES.dataType();
  }

  @Override
  String description() {
    return "Every issue, measured and judged by the profile default: the column issues. NULL when it does not decode.";
  }

  @Override
  String example() {
    return "SELECT path, i.issue, i.confidence FROM photos LATERAL VIEW explode(image_issues(content)) AS i WHERE i.flagged";
  }

  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.QUALITY);
  }

  @Override
  Object read(ImageAnalysis analysis) {
    return analysis.issues() == null ? null : ISSUES.toCell(analysis.issues());
  }
}
