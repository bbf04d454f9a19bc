package org.imagelake.pipeline.report;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.Converter;
import org.imagelake.image.hash.ContentHash;
import org.imagelake.pipeline.source.MappedIterator;
import org.imagelake.pipeline.stage.ContentReader;
import org.imagelake.pipeline.stage.UnreadableNow;
import org.imagelake.sql.RecordType;

/** Makes the thumbnails of one task. A file that is gone, or cannot be read now, is no failure. */
record MakeThumbnails(Limits limits, SerializableConfiguration conf)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> orders) {
    RecordType<ThumbnailOrder> order = RecordType.of(ThumbnailOrder.class);
    RecordType<Thumbnail> thumbnail = RecordType.of(Thumbnail.class);
    ContentReader reader = new ContentReader(conf.value(), limits.maxFileBytes());
    return new MappedIterator<>(orders, row -> thumbnail.toRow(make(order.fromRow(row), reader)));
  }

  private Thumbnail make(ThumbnailOrder order, ContentReader reader) {
    return content(order, reader)
        .then(content -> asMeasured(order, content))
        .then(content -> shrunk(order, content))
        .fold(
            made -> Thumbnail.of(order.path(), made),
            error -> Thumbnail.missing(order.path(), error));
  }

  private static Outcome<byte[]> content(ThumbnailOrder order, ContentReader reader) {
    try {
      return reader.readOrThrow(order.path(), order.length());
    } catch (UnreadableNow e) {
      return Outcome.failed(Code.VANISHED, Stage.READ, "the file could not be read");
    }
  }

  private static Outcome<byte[]> asMeasured(ThumbnailOrder order, byte[] content) {
    return order.contentSha256() == null
            || order.contentSha256().equals(ContentHash.sha256(content))
        ? Outcome.ok(content)
        : Outcome.failed(Code.VANISHED, Stage.READ, "the file has changed since it was analysed");
  }

  private Outcome<Conversion> shrunk(ThumbnailOrder order, byte[] content) {
    return new Converter(ConversionSpec.thumbnail(order.size(), limits)).convert(content);
  }
}
