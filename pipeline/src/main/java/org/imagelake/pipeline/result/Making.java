package org.imagelake.pipeline.result;

import java.io.Serializable;
import java.util.function.Function;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.pipeline.table.Table;

/**
 * One kind of run that makes a file of each image.
 *
 * @param <M> what is made
 */
public interface Making<M extends MadeFile> extends Serializable {
  /** The table that gets a row for each image. */
  Table table();

  /** Results of another version are made again. */
  String version();

  /** What was asked of each image; equal settings give equal results. */
  Record settings();

  ResultPlace place();

  Limits limits();

  Class<M> kind();

  /** Makes files of contents, for one task; never throws on bad content. */
  Function<byte[], Outcome<M>> maker();

  /** The row of an image, of the table's record. */
  Record row(ResultDraft<M> draft);
}
