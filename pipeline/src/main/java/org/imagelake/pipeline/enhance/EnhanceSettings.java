package org.imagelake.pipeline.enhance;

import java.util.List;
import java.util.function.Function;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.Enhanced;
import org.imagelake.image.enhance.Enhancer;
import org.imagelake.pipeline.result.Making;
import org.imagelake.pipeline.result.ResultDraft;
import org.imagelake.pipeline.result.ResultPlace;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.table.EnhancementRow;
import org.imagelake.pipeline.table.ResultStatus;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * How a run enhances each image and where it puts it.
 *
 * @param output folder that results are written below, as Hadoop writes it
 * @param suffix put behind the name of each result, before its extensions; may be empty
 */
public record EnhanceSettings(EnhanceSpec spec, String output, String suffix)
    implements Making<Enhanced> {

  @Override
  public Table table() {
    return Tables.ENHANCEMENTS;
  }

  @Override
  public String version() {
    return Enhancer.VERSION;
  }

  @Override
  public Record settings() {
    return this;
  }

  @Override
  public ResultPlace place() {
    return new ResultPlace(output, asked(), suffix);
  }

  private String asked() {
    return spec.conversion().to().toString();
  }

  @Override
  public Limits limits() {
    return spec.conversion().limits();
  }

  @Override
  public Class<Enhanced> kind() {
    return Enhanced.class;
  }

  @Override
  public Function<byte[], Outcome<Enhanced>> maker() {
    return new Enhancer(spec)::enhance;
  }

  @Override
  public Record row(ResultDraft<Enhanced> draft) {
    Enhanced made = draft.made();
    Conversion file = made == null ? null : made.conversion();
    ListedFile source = draft.file();
    return new EnhancementRow(
        source.path(),
        source.length(),
        source.modificationTime(),
        draft.contentSha256(),
        draft.runId(),
        draft.now(),
        version(),
        output,
        draft.name(),
        suffix,
        asked(),
        draft.target(),
        draft.sourceFormat(),
        file == null ? null : file.to(),
        draft.settingsText(),
        made == null ? List.of() : made.plan(),
        made == null ? null : made.before().quality(),
        made == null || made.after() == null ? null : made.after().quality(),
        made == null ? List.of() : made.before().issues(),
        made == null || made.after() == null ? List.of() : made.after().issues(),
        made == null ? null : made.improved(),
        file == null ? null : file.keptOriginal(),
        file == null ? null : file.quality(),
        file == null ? null : file.width(),
        file == null ? null : file.height(),
        file == null ? null : file.frames(),
        file == null ? null : file.bytes(),
        file == null ? null : file.finitePsnr(),
        file == null ? null : file.ssim(),
        file == null ? List.of() : file.warnings(),
        draft.status(ResultStatus.ENHANCED),
        draft.millis(),
        draft.error(),
        null);
  }
}
