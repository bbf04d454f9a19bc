package org.imagelake.pipeline.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.image.hash.ContentHash;
import org.imagelake.pipeline.metrics.ImageDone;
import org.imagelake.pipeline.run.ProgressCounters;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.stage.ContentReader;
import org.imagelake.pipeline.target.InputRoots;
import org.imagelake.pipeline.target.ObjectWriter;
import org.imagelake.pipeline.target.TargetName;
import org.imagelake.sql.RecordType;

/**
 * Reads the images of one task, makes files of them and writes those: one listed file in, one row
 * out.
 */
public record MakeImages<M extends MadeFile>(
    String runId,
    Making<M> making,
    String settingsText,
    InputRoots roots,
    SerializableConfiguration conf,
    ProgressCounters counters)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> files) {
    RecordType<ListedFile> listed = RecordType.of(ListedFile.class);
    Worker worker = new Worker();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public Row next() {
        return RecordType.rowOf(worker.make(listed.fromRow(files.next())));
      }
    };
  }

  /** What one task holds on to between images. */
  private final class Worker {
    /** A target that refused so many in a row is not asked again by this task. */
    private static final int PATIENCE = 3;

    /** But one in so many is tried, as only some names may be refused. */
    private static final int PROBE = 16;

    private final ContentReader reader =
        new ContentReader(conf.value(), making.limits().maxFileBytes());
    private final Function<byte[], Outcome<M>> maker = making.maker();
    private final ResultPlace place = making.place();
    private final Path output = new Path(place.output());
    private ObjectWriter writer;
    private int refusals;
    private int untried;

    Record make(ListedFile file) {
      long started = System.nanoTime();
      ResultDraft<M> draft =
          new ResultDraft<>(file, roots.locate(file.path()).text(), runId, settingsText);
      content(file)
          .then(content -> make(content, draft))
          .then(made -> write(file, made.conversion()))
          .fold(
              target -> {
                draft.target(target);
                return null;
              },
              error -> {
                draft.error(error);
                return null;
              });
      Record row = making.row(draft);
      counters.finished(
          new ImageDone(
              file.length() == null ? 0 : file.length(),
              draft.error(),
              Duration.ofNanos(System.nanoTime() - started),
              null));
      return row;
    }

    private Outcome<byte[]> content(ListedFile file) {
      if (file.error() != null) {
        return new Outcome.Failed<>(file.error());
      }
      if (refusals >= PATIENCE && ++untried % PROBE != 0) {
        return Outcome.failed(
            Code.TARGET_FAILED, Stage.WRITE, "not tried, as the target refused the ones before");
      }
      return reader.readOrThrow(file.path(), file.length());
    }

    private Outcome<M> make(byte[] content, ResultDraft<M> draft) {
      String sha256 = ContentHash.sha256(content);
      draft.content(sha256, content);
      return MadeOnce.SHARED
          .get(
              new MadeOnce.Key(runId, sha256),
              () -> maker.apply(content).then(made -> Outcome.ok(made)))
          .then(
              made -> {
                M mine = making.kind().cast(made);
                draft.made(mine);
                return Outcome.ok(mine);
              });
    }

    /** Where it is now; an empty text when the original is kept. */
    private Outcome<String> write(ListedFile file, Conversion made) {
      if (made.keptOriginal()) {
        return Outcome.ok("");
      }
      String extension = made.to().extensions().get(0);
      Path target =
          new TargetName(place.suffix(), extension).below(output, roots.locate(file.path()));
      try {
        if (writer == null) {
          writer = ObjectWriter.to(output, conf.value(), runId);
        }
        writer.write(target, made.content());
        refusals = 0;
        return Outcome.ok(target.toString());
      } catch (IOException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new UncheckedIOException(
              e); // Spark ends this task: nothing is wrong with the target
        }
        refusals++;
        return Outcome.failed(Code.TARGET_FAILED, Stage.WRITE, e.getMessage());
      }
    }
  }
}
