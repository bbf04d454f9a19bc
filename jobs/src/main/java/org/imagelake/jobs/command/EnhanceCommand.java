package org.imagelake.jobs.command;

import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.EnhancementText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.EnhanceJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.enhance.EnhancementReport;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Images in, better images out. */
@Command(
    name = "enhance",
    header = "Repair images: an object where it got better, one row in enhancements each.",
    description =
        "Measures each image, changes it, writes the result below --output under the path that it"
            + " has below its input, and measures what was written. With --auto the steps follow"
            + " from the issues of the image; an image without issues, or that would not get better,"
            + " is kept: no object is written, and its row says KEPT_ORIGINAL. Steps that are given"
            + " replace those that are found. Originals are never touched.",
    footer = {
      "  imagelake enhance --input photos/ --output better/ --lake lake/ --auto",
      "  imagelake enhance --input scans/ --output out/ --lake lake/ --apply auto_levels --contrast 1.2",
      "  imagelake enhance --input photos/ --output out/ --lake lake/ --auto --to webp --quality 85"
    })
public final class EnhanceCommand extends JobCommand {
  private final Context context;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "URI",
      description = "Folder that results are written below, on any file system that Hadoop knows.")
  private String output;

  @Mixin private final RepairOptions repair = new RepairOptions();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "jpeg, png, webp, tiff, bmp or gif, auto or smallest. Default:"
              + " ${bundle:default.enhance.to}, the source's own.")
  private String to;

  @Option(
      names = "--issues",
      paramLabel = "PROFILE",
      description =
          "Rules that judge before and after; the command issues lists them. Default:"
              + " ${bundle:default.analysis.issue-profile}.")
  private String issueProfile;

  @Mixin private final EncodeOptions encode = new EncodeOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public EnhanceCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Overrides overrides =
        new Overrides()
            .put("enhance.to", "--to", to)
            .put("analysis.issue-profile", "--issues", issueProfile);
    Settings settings =
        session.settings(
            context, limits.into(input.into(result.into(encode.into(repair.into(overrides))))));
    EnhanceSpec spec =
        settings.enhance().spec(settings.convert().template(), settings.analysis().issueProfile());
    LakeRequest request = input.request(settings, "enhance");
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "enhance")) {
      RunShow show = new RunShow(context, settings, input.quiet());
      RunRow run =
          show.run(
              request.lake(),
              listener ->
                  EnhanceJob.run(
                      lakeSession.spark(),
                      request,
                      spec,
                      output,
                      settings.convert().suffix(),
                      listener));
      if (!input.quiet()) {
        Lake lake = request.open(lakeSession.spark(), Tables.ENHANCEMENTS);
        context
            .terminal()
            .out()
            .println(
                EnhancementText.of(
                    EnhancementReport.of(lake.history(Tables.ENHANCEMENTS), run.runId())));
        MetadataNotice.print(context.terminal(), run, spec.conversion());
      }
      return show.judge(run);
    }
  }
}
