package org.imagelake.jobs.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.convert.ConversionOptions;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.enhance.Argument;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.image.quality.IssueProfiles;
import org.imagelake.jobs.settings.ConvertSection;
import org.imagelake.jobs.settings.EnhanceSection;
import org.imagelake.jobs.settings.Settings;

/** What each kind of request may say beside its images, from the registries of what there is. */
final class RequestFields {
  private static final List<RequestField> RUN =
      List.of(
          RequestField.of("run.full", flag("Do again what the lake already has.")),
          RequestField.of("run.retry-failed", flag("Try images again that failed by content.")));

  private static final List<RequestField> MEASURE =
      List.of(
          RequestField.of("analysis.size", analysisSize()).named("analysis_size"),
          RequestField.of("analysis.fast", flag("Decode JPEG at a reduced size.")),
          RequestField.of("analysis.histograms", flag("Fill the column histogram.")),
          issues(),
          new RequestField(
              "fail_on",
              "run.fail-on",
              Tree.of(
                  "type",
                  "array",
                  "items",
                  Tree.of("type", "string", "minLength", 1, "maxLength", 100),
                  "maxItems",
                  100,
                  "description",
                  "Quality gates, such as blurry>20%; what they say is in the job's counts.")));

  static final List<RequestField> QUALITY = join(MEASURE, RUN);

  static final List<RequestField> ANALYZE =
      join(
          List.of(
              new RequestField(
                  "only",
                  "analysis.parts",
                  Tree.of(
                      "type",
                      "array",
                      "items",
                      Tree.of("type", "string", "enum", parts()),
                      "minItems",
                      1,
                      "uniqueItems",
                      true,
                      "description",
                      "Groups of columns to fill; all when left out.")),
              RequestField.of("analysis.raw-tags", flag("Fill the column tags."))),
          QUALITY);

  private static final List<RequestField> RESULT =
      join(
          List.of(
              RequestField.of(
                  "convert.suffix",
                  Tree.of(
                      "type",
                      "string",
                      "pattern",
                      ConvertSection.SUFFIX,
                      "description",
                      "Put behind the name of each result."))),
          ConversionOptions.ALL.stream().map(RequestField::of).toList());

  static final List<RequestField> CONVERT =
      join(List.of(to("convert.to", "Format, or a rule that picks one.")), RESULT, RUN);

  static final List<RequestField> ENHANCE =
      join(
          List.of(
              to("enhance.to", "Format of the results; the source's own when left out."),
              RequestField.of("enhance.auto", flag("Find steps from each image's issues."))),
          EnhanceSection.MANUAL.stream().map(RequestFields::manual).toList(),
          List.of(apply(), issues()),
          RESULT,
          RUN);

  private RequestFields() {}

  private static RequestField issues() {
    return new RequestField(
        "issues",
        "analysis.issue-profile",
        Tree.of(
            "type", "string", "enum", IssueProfiles.IDS, "description", "Rules that flag issues."));
  }

  private static RequestField to(String key, String description) {
    return RequestField.of(
        key, Tree.of("type", "string", "enum", TargetFormat.names(), "description", description));
  }

  private static RequestField manual(String id) {
    Enhancement enhancement = Enhancements.named(id);
    Map<String, Object> schema = number(enhancement.argument());
    schema.put("description", enhancement.meaning());
    return RequestField.of("enhance." + id, schema);
  }

  private static RequestField apply() {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Enhancement enhancement : Enhancements.ALL) {
      steps.add(
          Tree.of(
              "type",
              "object",
              "properties",
              Tree.of(
                  "id", Tree.of("const", enhancement.id()),
                  "argument", number(enhancement.argument())),
              "required",
              List.of("id"),
              "additionalProperties",
              false));
    }
    return RequestField.of(
        "enhance.apply",
        Tree.of(
            "type",
            "array",
            "items",
            Tree.of("oneOf", steps),
            "maxItems",
            Enhancements.ALL.size(),
            "description",
            "Steps for every image."));
  }

  private static Map<String, Object> number(Argument argument) {
    return Tree.of("type", "number", "minimum", argument.least(), "maximum", argument.most());
  }

  private static Map<String, Object> analysisSize() {
    return Tree.of(
        "oneOf",
        List.of(
            Tree.of(
                "type", "integer", "minimum", Settings.LEAST_ANALYSIS_SIZE, "maximum", 999_999_999),
            Tree.of("const", Settings.FULL_SIZE)),
        "description",
        "Long side of the colour view in pixels.");
  }

  private static Map<String, Object> flag(String description) {
    return Tree.of("type", "boolean", "description", description);
  }

  private static List<String> parts() {
    return Arrays.stream(Part.values()).map(part -> part.name().toLowerCase(Locale.ROOT)).toList();
  }

  @SafeVarargs
  private static List<RequestField> join(List<RequestField>... lists) {
    return Arrays.stream(lists).flatMap(List::stream).toList();
  }
}
