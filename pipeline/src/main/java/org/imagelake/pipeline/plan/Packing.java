package org.imagelake.pipeline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.RowEncoder;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.imagelake.pipeline.source.MappedIterator;

/**
 * Shares files out to tasks by cost. A file as dear as a whole task gets one of its own, and those
 * come first, the dearest at the head, so that none is left for the end. All others lie one after
 * the other on a line as long as their cost, cut into equal pieces: every task costs the same,
 * neighbours stay together, and the same listing gives the same tasks.
 *
 * <p>Only sums per partition and the few dear files come to the driver; only paths are shuffled.
 */
public final class Packing {
  /** Tasks a core gets at least: balance at the end, and progress that moves. */
  static final int TASKS_PER_CORE = 4;

  /** A task's cost where there is plenty: a second or two of decoding. */
  static final long LARGEST_TASK = 64L << 20;

  /** Below this, starting a task costs more than it brings. */
  static final long SMALLEST_TASK = 1L << 20;

  /** Beyond this many tasks the driver is what slows a run down. */
  static final int MOST_TASKS = 10_000;

  private static final String TASK = "task";

  private final Cost cost;
  private final long perTask;

  private Packing(Cost cost, long perTask) {
    this.cost = cost;
    this.perTask = perTask;
  }

  /**
   * Decides how much a task gets.
   *
   * @param files number of files
   * @param bytes length of all files together
   * @param cores tasks that run at the same time
   */
  public static Packing of(Cost cost, long files, long bytes, int cores) {
    long total = bytes + files * Cost.PER_FILE;
    long fair = total / ((long) TASKS_PER_CORE * Math.max(1, cores));
    long wanted = Math.max(SMALLEST_TASK, Math.min(LARGEST_TASK, fair));
    return new Packing(cost, Math.max(wanted, total / MOST_TASKS));
  }

  /**
   * The same rows, one partition per task.
   *
   * @param files rows with a column {@code length}, which come in the same partitions each time
   *     they are read: a scan of stored files
   */
  public Dataset<Row> pack(Dataset<Row> files) {
    Map<Integer, Long> lineOf = new HashMap<>();
    List<Row> dear = new ArrayList<>();
    for (Row sum : files.mapPartitions(new Measure(cost, perTask), MEASURED).collectAsList()) {
      if (sum.isNullAt(1)) {
        lineOf.put(sum.getInt(0), sum.getLong(2));
      } else {
        dear.add(sum);
      }
    }
    dear.sort(Comparator.comparingLong((Row row) -> row.getLong(2)).reversed());
    Map<Long, Integer> taskOfDear = new HashMap<>();
    dear.forEach(row -> taskOfDear.put(key(row.getInt(0), row.getInt(1)), taskOfDear.size()));

    Map<Integer, Long> startOf = new HashMap<>();
    long end = 0;
    for (int partition : lineOf.keySet().stream().sorted().toList()) {
      startOf.put(partition, end);
      end += lineOf.get(partition);
    }
    int pieces = (int) ((end + perTask - 1) / perTask);
    int tasks = Math.max(1, dear.size() + pieces);
    long piece = pieces == 0 ? perTask : (end + pieces - 1) / pieces;

    StructType withTask = files.schema().add(TASK, DataTypes.IntegerType);
    Assign assign = new Assign(cost, perTask, piece, dear.size(), startOf, taskOfDear);
    return files
        .mapPartitions(assign, RowEncoder.encoderFor(withTask, true))
        .repartitionById(tasks, functions.col(TASK))
        .drop(TASK);
  }

  private static long key(int partition, int index) {
    return ((long) partition << 32) | index;
  }

  private static final Encoder<Row> MEASURED =
      Encoders.row(
          new StructType()
              .add("partition", DataTypes.IntegerType)
              .add("index", DataTypes.IntegerType)
              .add("cost", DataTypes.LongType));

  private static Long length(Row row) {
    return row.getAs("length");
  }

  /** Per partition the sum of the cheap files, and each dear one. */
  private record Measure(Cost cost, long perTask) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> files) {
      int partition = TaskContext.getPartitionId();
      List<Row> measured = new ArrayList<>();
      long line = 0;
      for (int index = 0; files.hasNext(); index++) {
        long each = cost.of(length(files.next()));
        if (each >= perTask) {
          measured.add(RowFactory.create(partition, index, each));
        } else {
          line += each;
        }
      }
      measured.add(RowFactory.create(partition, null, line));
      return measured.iterator();
    }
  }

  /** Appends the number of the task. */
  private record Assign(
      Cost cost,
      long perTask,
      long piece,
      int firstPiece,
      Map<Integer, Long> startOf,
      Map<Long, Integer> taskOfDear)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> files) {
      int partition = TaskContext.getPartitionId();
      Line line = new Line(this, partition, startOf.get(partition));
      return new MappedIterator<>(
          files, file -> LongerRow.of(file, line.task(cost.of(length(file)))));
    }
  }

  /** How far the files of one partition have been laid out. */
  private static final class Line {
    private final Assign assign;
    private final int partition;
    private long position;
    private int index;

    Line(Assign assign, int partition, long start) {
      this.assign = assign;
      this.partition = partition;
      this.position = start;
    }

    /** The task of the next file. */
    int task(long each) {
      int place = index++;
      if (each >= assign.perTask) {
        return assign.taskOfDear.get(key(partition, place));
      }
      int task = assign.firstPiece + (int) (position / assign.piece);
      position += each;
      return task;
    }
  }
}
