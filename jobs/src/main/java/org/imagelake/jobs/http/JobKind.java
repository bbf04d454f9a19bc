package org.imagelake.jobs.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.convert.SpecCheck;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.EnhanceJob;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/** What can be asked for: a command of the command line each, and a pool of Spark's scheduler. */
enum JobKind {
  ANALYZE("analyze/bulk", "Analyse images into the table images.", Tables.IMAGES, false) {
    @Override
    List<RequestField> fields() {
      return RequestFields.ANALYZE;
    }

    @Override
    void check(Settings settings) {
      settings.refuseContradictions();
    }

    @Override
    RunRow run(
        SparkSession spark,
        LakeRequest lake,
        Settings settings,
        JobRequest request,
        ProgressListener listener) {
      return AnalyzeJob.run(spark, lake, settings.analysis(), settings.gates(), listener);
    }
  },

  QUALITY("analyze/quality-only", "Measure quality alone, and judge it.", Tables.IMAGES, false) {
    @Override
    List<RequestField> fields() {
      return RequestFields.QUALITY;
    }

    @Override
    Overrides fixed() {
      return new Overrides().put("analysis.parts", "quality", List.of("quality"));
    }

    @Override
    void check(Settings settings) {
      ANALYZE.check(settings);
    }

    @Override
    RunRow run(
        SparkSession spark,
        LakeRequest lake,
        Settings settings,
        JobRequest request,
        ProgressListener listener) {
      return ANALYZE.run(spark, lake, settings, request, listener);
    }
  },

  CONVERT("convert/formats", "Convert images to another format.", Tables.CONVERSIONS, true) {
    @Override
    List<RequestField> fields() {
      return RequestFields.CONVERT;
    }

    @Override
    void check(Settings settings) {
      refuse(SpecCheck.problem(settings.convert().spec()));
    }

    @Override
    RunRow run(
        SparkSession spark,
        LakeRequest lake,
        Settings settings,
        JobRequest request,
        ProgressListener listener) {
      return ConvertJob.run(
          spark,
          lake,
          settings.convert().spec(),
          request.output(),
          settings.convert().suffix(),
          listener);
    }
  },

  ENHANCE(
      "enhance/quality", "Repair images where that makes them better.", Tables.ENHANCEMENTS, true) {
    @Override
    List<RequestField> fields() {
      return RequestFields.ENHANCE;
    }

    @Override
    void check(Settings settings) {
      refuse(SpecCheck.problem(spec(settings).conversion()));
    }

    @Override
    RunRow run(
        SparkSession spark,
        LakeRequest lake,
        Settings settings,
        JobRequest request,
        ProgressListener listener) {
      return EnhanceJob.run(
          spark, lake, spec(settings), request.output(), settings.convert().suffix(), listener);
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
  private final boolean writesObjects;

  JobKind(String path, String summary, Table table, boolean writesObjects) {
    this.path = path;
    this.summary = summary;
    this.table = table;
    this.writesObjects = writesObjects;
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
    return writesObjects;
  }

  /** What a request may say beside its images. */
  abstract List<RequestField> fields();

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
  abstract RunRow run(
      SparkSession spark,
      LakeRequest lake,
      Settings settings,
      JobRequest request,
      ProgressListener listener);

  private static void refuse(Optional<String> problem) {
    problem.ifPresent(
        text -> {
          throw new UsageException(text);
        });
  }
}
