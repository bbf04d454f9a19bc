package org.imagelake.pipeline.convert;

import java.util.List;
import java.util.function.Function;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.Converter;
import org.imagelake.pipeline.result.Making;
import org.imagelake.pipeline.result.ResultDraft;
import org.imagelake.pipeline.result.ResultPlace;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.table.ConversionRow;
import org.imagelake.pipeline.table.ResultStatus;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * What a run makes of each image and where it puts it.
 *
 * @param output folder that results are written below, as Hadoop writes it
 * @param suffix put behind the name of each result, before its extensions; may be empty
 */
public record ConvertSettings(ConversionSpec spec, String output, String suffix)
    implements Making<Conversion> {

  @Override
  public Table table() {
    return Tables.CONVERSIONS;
  }

  @Override
  public String version() {
    return Converter.VERSION;
  }

  @Override
  public Record settings() {
    return this;
  }

  @Override
  public ResultPlace place() {
    return new ResultPlace(output, spec.to().toString(), suffix);
  }

  @Override
  public Limits limits() {
    return spec.limits();
  }

  @Override
  public Class<Conversion> kind() {
    return Conversion.class;
  }

  @Override
  public Function<byte[], Outcome<Conversion>> maker() {
    return new Converter(spec)::convert;
  }

  @Override
  public Record row(ResultDraft<Conversion> draft) {
    Conversion made = draft.made();
    ListedFile file = draft.file();
    Long sourceBytes = file.length();
    return new ConversionRow(
        file.path(),
        sourceBytes,
        file.modificationTime(),
        draft.contentSha256(),
        draft.runId(),
        draft.now(),
        version(),
        output,
        draft.name(),
        suffix,
        spec.to().toString(),
        draft.target(),
        draft.sourceFormat(),
        made == null ? null : made.to(),
        made == null ? null : made.choice(),
        draft.settingsText(),
        made == null ? null : made.quality(),
        made == null ? null : made.width(),
        made == null ? null : made.height(),
        made == null ? null : made.frames(),
        made == null ? null : made.bytes(),
        made == null || sourceBytes == null ? null : (double) sourceBytes / made.bytes(),
        made == null ? null : made.finitePsnr(),
        made == null ? null : made.ssim(),
        made == null ? List.of() : made.warnings(),
        draft.status(ResultStatus.CONVERTED),
        draft.millis(),
        draft.error(),
        null);
  }
}
