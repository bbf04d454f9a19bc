package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.QualityIssue;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.gate.Gate;
import org.imagelake.jobs.report.SummaryText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.summary.Summary;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cheap gate: quality alone, and a verdict. */
@Command(
    name = "quality",
    header = "Analyse quality alone, and fail when a collection is not good enough.",
    description =
        "The same as analyze --only quality. Each --fail-on is a share of flagged images, over all"
            + " images of the lake that were judged; failed is the share that ended with an error."
            + " When one holds, or nothing was judged, the exit code is 3.",
    footer = {
      "  imagelake quality --input incoming/ --lake gate/ --fail-on 'blurry>0.2' --fail-on"
          + " 'failed>0.01'"
    })
public final class QualityCommand extends JobCommand {
  private static final int SUMMARY_LINES = 10;

  private final Context context;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "GATE",
      description = "An issue (or failed), one of > >= < <=, and a share from 0 to 1.")
  private List<String> failOn = List.of();

  @Mixin private final MeasureOptions measures = new MeasureOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public QualityCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    List<String> issues = Issues.ALL.stream().map(QualityIssue::id).toList();
    List<Gate> gates = failOn.stream().map(text -> Gate.parse(text, issues)).toList();
    Overrides overrides = new Overrides().put("analysis.parts", "quality", List.of("quality"));
    Settings settings =
        session.settings(context, limits.into(input.into(measures.into(overrides))));
    MeasureOptions.refuseContradictions(settings.analysis());
    LakeRequest request = input.request(settings, "quality");
    try (LakeSession lakeSession = session.open(settings, "quality")) {
      RunShow show = new RunShow(context, settings, input.quiet());
      RunRow run =
          show.run(
              request.lake(),
              listener ->
                  AnalyzeJob.run(lakeSession.spark(), request, settings.analysis(), listener));
      Summary summary = Summary.of(request.open(lakeSession.spark(), Tables.IMAGES), SUMMARY_LINES);
      if (!input.quiet()) {
        context.terminal().out().println(SummaryText.of(summary));
      }
      ExitCode judged = show.judge(run);
      return judged == ExitCode.OK ? check(gates, summary) : judged;
    }
  }

  private ExitCode check(List<Gate> gates, Summary summary) {
    ExitCode code = ExitCode.OK;
    for (Gate gate : gates) {
      Gate.Verdict verdict = gate.check(summary);
      context.terminal().err().println("gate " + verdict.text());
      code = verdict.passed() ? code : ExitCode.GATE_FAILED;
    }
    return code;
  }
}
