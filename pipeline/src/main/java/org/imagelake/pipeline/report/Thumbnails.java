package org.imagelake.pipeline.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.Limits;
import org.imagelake.sql.RecordType;

/** The pictures of the page: few, small, each made once from its original by a task. */
final class Thumbnails {
  /** Longest side in a gallery: sharp at 160 CSS pixels on a phone, some 9 kB. */
  static final int SMALL = 240;

  /** Longest side in a comparison. */
  static final int LARGE = 480;

  /** Base64 of all pictures together, so that the page stays below 10 MB whatever they show. */
  private static final long MOST_CHARACTERS = 8_000_000;

  private static final int TASKS_PER_CORE = 4;

  private final SparkSession spark;
  private final Limits limits;

  Thumbnails(SparkSession spark, Limits limits) {
    this.spark = spark;
    this.limits = limits;
  }

  /** In the order of the orders; those that the page has no room for are said to be missing. */
  List<Thumbnail> make(Collection<ThumbnailOrder> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    RecordType<ThumbnailOrder> order = RecordType.of(ThumbnailOrder.class);
    RecordType<Thumbnail> thumbnail = RecordType.of(Thumbnail.class);
    List<Row> rows = orders.stream().map(order::toRow).toList();
    int tasks = Math.min(rows.size(), spark.sparkContext().defaultParallelism() * TASKS_PER_CORE);
    Dataset<Row> made =
        spark
            .createDataFrame(rows, order.schema())
            .repartition(tasks)
            .mapPartitions(
                new MakeThumbnails(
                    limits,
                    new SerializableConfiguration(spark.sparkContext().hadoopConfiguration())),
                thumbnail.encoder());
    Map<String, Thumbnail> byPath =
        made.collectAsList().stream()
            .map(thumbnail::fromRow)
            .collect(Collectors.toMap(Thumbnail::path, Function.identity()));
    return withinRoom(orders.stream().map(each -> byPath.get(each.path())).toList());
  }

  private static List<Thumbnail> withinRoom(List<Thumbnail> made) {
    List<Thumbnail> kept = new ArrayList<>(made.size());
    long used = 0;
    for (Thumbnail each : made) {
      long length = each.base64() == null ? 0 : each.base64().length();
      boolean fits = used + length <= MOST_CHARACTERS;
      used += fits ? length : 0;
      kept.add(fits ? each : Thumbnail.missing(each.path(), "the page has no room for it"));
    }
    return kept;
  }
}
