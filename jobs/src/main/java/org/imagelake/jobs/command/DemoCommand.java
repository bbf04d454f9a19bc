package org.imagelake.jobs.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.demo.SampleImages;
import org.imagelake.jobs.report.SqlAnswer;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.EnhanceJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.table.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From nothing to answers. */
@Command(
    name = "demo",
    header = "Make sample images; analyse, convert and repair them; answer six questions by SQL.",
    description =
        "Writes generated images, four of them broken, to DIR/images, what they are converted to to"
            + " DIR/converted, what repairs make of them to DIR/enhanced and the tables to DIR/lake."
            + " The same seed gives the same images. A second call finds all images known.",
    footer = {"  imagelake demo", "  imagelake demo /tmp/demo --seed 7"})
public final class DemoCommand extends JobCommand {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "Which formats are there?",
              "SELECT format, count(*) AS images, round(avg(pixels.megapixels), 2) AS megapixels,"
                  + " count_if(error IS NOT NULL) AS failed FROM images GROUP BY format"
                  + " ORDER BY images DESC, format"),
          new Question(
              "Which cameras took them?",
              "SELECT camera.make, camera.model, count(*) AS images, count(gps) AS with_gps,"
                  + " min(date(taken.local_time)) AS first, max(date(taken.local_time)) AS last"
                  + " FROM images WHERE camera.model IS NOT NULL GROUP BY ALL"
                  + " ORDER BY images DESC, model"),
          new Question(
              "What is wrong with them?",
              "SELECT i.issue, count_if(i.flagged) AS flagged,"
                  + " first(file_name) FILTER (WHERE i.flagged) AS example"
                  + " FROM (SELECT file_name, explode(issues) AS i FROM images ORDER BY file_name)"
                  + " GROUP BY i.issue ORDER BY flagged DESC, issue"),
          new Question(
              "Which files are broken?",
              "SELECT file_name, error.code, error.message FROM images WHERE error IS NOT NULL"
                  + " ORDER BY file_name"));

  private static final Question SAVED =
      new Question(
          "What did conversion save?",
          "SELECT source_format, format, images, bytes_before, bytes_after,"
              + " round(ratio, 1) AS ratio FROM compression WHERE format IS NOT NULL"
              + " AND run_id = (SELECT min(run_id) FROM compression) ORDER BY images DESC, 1, 2");

  private static final Question REPAIRED =
      new Question(
          "What was repaired?",
          "SELECT i.issue, count(*) AS images, count_if(status = 'ENHANCED') AS better,"
              + " first(concat(name, ': ', array_join(transform(plan, step -> step.enhancement),"
              + " ', '))) FILTER (WHERE status = 'ENHANCED') AS example"
              + " FROM (SELECT name, plan, status, explode(issues_before) AS i FROM enhancements"
              + " ORDER BY name) WHERE i.flagged GROUP BY i.issue ORDER BY images DESC, issue");

  private final Context context;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "imagelake-demo",
      description = "Where everything goes. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the generated images. Default: that of the documentation.")
  private Long seed;

  @Mixin private final SessionOptions session = new SessionOptions();

  public DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings = session.settings(context, new Overrides());
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    Path images = folder.resolve("images");
    Path lake = folder.resolve("lake");
    context.terminal().err().println("making sample images in " + images);
    int made = write(images);
    LakeRequest request =
        new LakeRequest(
            List.of(images.toString()),
            settings.include(),
            lake.toString(),
            settings.rules(),
            "demo");
    context.terminal().err().printf("analysing %d images on Spark%n", made);
    try (LakeSession lakeSession = session.open(settings, "demo")) {
      RunShow show = new RunShow(context, settings, false);
      RunRow run =
          show.run(
              request.lake(),
              listener ->
                  AnalyzeJob.run(lakeSession.spark(), request, settings.analysis(), listener));
      context.terminal().err().println("converting them, each to the format that suits it");
      LakeRequest conversion = request.named("convert");
      show.run(
          conversion.lake(),
          listener ->
              ConvertJob.run(
                  lakeSession.spark(),
                  conversion,
                  settings.convert().template().withTarget(TargetFormat.AUTO).verified(),
                  folder.resolve("converted").toString(),
                  "",
                  listener));
      context.terminal().err().println("repairing what is wrong with them, where that helps");
      LakeRequest repair = request.named("enhance");
      show.run(
          repair.lake(),
          listener ->
              EnhanceJob.run(
                  lakeSession.spark(),
                  repair,
                  automatic(settings),
                  folder.resolve("enhanced").toString(),
                  "",
                  listener));
      Lake.open(lakeSession.spark(), lake.toString()).registerViews();
      for (Question question : QUESTIONS) {
        answer(lakeSession, question);
      }
      answer(lakeSession, SAVED);
      answer(lakeSession, REPAIRED);
      next(lake);
      return show.judge(run);
    }
  }

  private static EnhanceSpec automatic(Settings settings) {
    return new EnhanceSpec(
        settings.convert().template().withTarget(TargetFormat.SAME),
        true,
        List.of(),
        settings.analysis().issueProfile());
  }

  private int write(Path images) {
    try {
      return SampleImages.write(images, seed == null ? SampleImages.DEFAULT_SEED : seed).size();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the sample images to " + images, e);
    }
  }

  private void answer(LakeSession lakeSession, Question question) {
    PrintStream out = context.terminal().out();
    out.println();
    out.println(question.text());
    out.println(SqlAnswer.of(lakeSession.spark(), question.query(), 0).table(false));
  }

  private void next(Path lake) {
    PrintStream err = context.terminal().err();
    err.println();
    err.println("What next:");
    err.println("  imagelake summarize --lake " + lake);
    err.println("  imagelake report --lake " + lake + " --output " + lake.resolveSibling("report"));
    err.println("  imagelake sql --lake " + lake + " 'SELECT path, quality.score FROM images'");
    err.println("  imagelake analyze --input YOUR_PHOTOS --lake lake");
  }

  private record Question(String text, String query) {}
}
