package org.imagelake.jobs.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagelake.image.convert.SpecCheck;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.EnhanceJob;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/** What can be asked for: a command of the command line each, and a pool of Spark's scheduler. */
enum JobKind {
  ANALYZE(
      "analyze/bulk",
      "Analyse images into the table images.",
      Tables.IMAGES,
      List.of(),
      RequestFields.ANALYZE) {
    @Override
    void check(Settings settings) {
      settings.refuseContradictions();
    }

    @Override
    RunRow run(JobWork work) {
      Settings settings = work.settings();
      return AnalyzeJob.run(
          work.spark(), work.lake(), settings.analysis(), settings.gates(), work.listener());
    }
  },

  QUALITY(
      "analyze/quality-only",
      "Measure quality alone, and judge it.",
      Tables.IMAGES,
      List.of(),
      RequestFields.QUALITY) {
    @Override
    Overrides fixed() {
      return new Overrides().put("analysis.parts", "quality", List.of("quality"));
    }

    @Override
    void check(Settings settings) {
      ANALYZE.check(settings);
    }

    @Override
    RunRow run(JobWork work) {
      return ANALYZE.run(work);
    }
  },

  CONVERT(
      "convert/formats",
      "Convert images to another format.",
      Tables.CONVERSIONS,
      List.of(JobRequest.OUTPUT, "to"),
      RequestFields.CONVERT) {
    @Override
    void check(Settings settings) {
      refuse(SpecCheck.problem(settings.convert().spec()));
    }

    @Override
    RunRow run(JobWork work) {
      return ConvertJob.run(
          work.spark(),
          work.lake(),
          work.settings().convert().spec(),
          work.output(),
          work.settings().convert().suffix(),
          work.listener());
    }
  },

  ENHANCE(
      "enhance/quality",
      "Repair images where that makes them better.",
      Tables.ENHANCEMENTS,
      List.of(JobRequest.OUTPUT),
      RequestFields.ENHANCE) {
    @Override
    void check(Settings settings) {
      refuse(SpecCheck.problem(spec(settings).conversion()));
    }

    @Override
    RunRow run(JobWork work) {
      return EnhanceJob.run(
          work.spark(),
          work.lake(),
          spec(work.settings()),
          work.output(),
          work.settings().convert().suffix(),
          work.listener());
    }

    private EnhanceSpec spec(Settings settings) {
      return settings
          .enhance()
          .spec(settings.convert().template(), settings.analysis().issueProfile());
    }
  };

  private final String path;
  private final String summary;
  private final Table table;
  private final List<String> required;
  private final List<RequestField> fields;

  JobKind(
      String path, String summary, Table table, List<String> required, List<RequestField> fields) {
    this.path = path;
    this.summary = summary;
    this.table = table;
    this.required = required;
    this.fields = fields;
  }

  static Optional<JobKind> named(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** The command, the pool, and the kind in JSON. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Below the base of the API. */
  String path() {
    return path;
  }

  String summary() {
    return summary;
  }

  /** The table that its rows are in. */
  Table table() {
    return table;
  }

  /** Whether it needs an output. */
  boolean writesObjects() {
    return required.contains(JobRequest.OUTPUT);
  }

  /** What a request must say beside its images. */
  List<String> required() {
    return required;
  }

  /** What a request may say beside images and output. */
  List<RequestField> fields() {
    return fields;
  }

  /** Settings that make the kind what it is. */
  Overrides fixed() {
    return new Overrides();
  }

  /**
   * Refuses what cannot be done, before anything is done.
   *
   * @throws UsageException naming the option
   */
  abstract void check(Settings settings);

  /** Does it. */
  abstract RunRow run(JobWork work);

  private static void refuse(Optional<String> problem) {
    problem.ifPresent(
        text -> {
          throw new UsageException(text);
        });
  }
}
