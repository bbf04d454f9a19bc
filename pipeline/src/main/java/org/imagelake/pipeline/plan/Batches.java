package org.imagelake.pipeline.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.RowEncoder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.imagelake.pipeline.source.MappedIterator;

/**
 * Cuts planned files into batches, in their order. Only one sum per partition comes to the driver.
 */
public final class Batches {
  /** The column that is appended: numbers from 0, none left out. */
  public static final String BATCH = "batch";

  private static final Encoder<Row> MEASURED =
      Encoders.row(
          new StructType()
              .add("partition", DataTypes.IntegerType)
              .add("length", DataTypes.LongType));

  private Batches() {}

  /** Whether all files are one batch. */
  public static boolean isOne(BatchSize size, long files, long bytes) {
    return size.holds(files, bytes);
  }

  /**
   * The same rows with the number of their batch.
   *
   * @param files rows with a column {@code length}, which come in the same partitions each time
   *     they are read: a scan of stored files
   */
  public static Dataset<Row> number(Dataset<Row> files, BatchSize size) {
    Map<Integer, Long> lengthOf = new TreeMap<>();
    files
        .mapPartitions(new Measure(size), MEASURED)
        .collectAsList()
        .forEach(sum -> lengthOf.put(sum.getInt(0), sum.getLong(1)));
    Map<Integer, Long> startOf = new HashMap<>();
    long end = 0;
    for (Map.Entry<Integer, Long> partition : lengthOf.entrySet()) {
      startOf.put(partition.getKey(), end);
      end += partition.getValue();
    }
    StructType withBatch = files.schema().add(BATCH, DataTypes.IntegerType);
    return files.mapPartitions(new Assign(size, startOf), RowEncoder.encoderFor(withBatch, true));
  }

  private static Long length(Row row) {
    return row.getAs("length");
  }

  private record Measure(BatchSize size) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> files) {
      long sum = 0;
      while (files.hasNext()) {
        sum += size.of(length(files.next()));
      }
      return Arrays.asList(RowFactory.create(TaskContext.getPartitionId(), sum)).iterator();
    }
  }

  private record Assign(BatchSize size, Map<Integer, Long> startOf)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> files) {
      AtomicLong position = new AtomicLong(startOf.get(TaskContext.getPartitionId()));
      return new MappedIterator<>(
          files,
          file -> {
            long before = position.getAndAdd(size.of(length(file)));
            return LongerRow.of(file, Math.toIntExact(before / size.capacity()));
          });
    }
  }
}
