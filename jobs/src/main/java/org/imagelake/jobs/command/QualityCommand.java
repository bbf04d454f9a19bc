package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The cheap gate: quality alone, and a verdict. */
@Command(
    name = "quality",
    header = "Analyse quality alone, and fail when a collection is not good enough.",
    description =
        "The same as analyze --only quality. Each --fail-on is held against the images of the"
            + " inputs, those that the lake had already included. When one holds, or there is"
            + " nothing to judge, the exit code is 3.",
    footer = {
      "  imagelake quality --input incoming/ --lake gate/ --fail-on 'blurry>0.2' --fail-on"
          + " 'failed>0.01'"
    })
public final class QualityCommand extends JobCommand {
  private final Context context;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final GateOptions gates = new GateOptions();

  @Mixin private final MeasureOptions measures = new MeasureOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public QualityCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Overrides overrides = new Overrides().put("analysis.parts", "quality", List.of("quality"));
    Settings settings =
        session.settings(context, gates.into(limits.into(input.into(measures.into(overrides)))));
    return new Analysis(context, input, session).run(settings, "quality");
  }
}
