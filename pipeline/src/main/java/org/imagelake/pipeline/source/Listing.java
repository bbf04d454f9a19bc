package org.imagelake.pipeline.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.pipeline.UsageException;
import org.imagelake.sql.RecordType;

/**
 * All files of the inputs, each once, without content. The driver opens folders only until there
 * are enough to share out; tasks list the rest, and nothing comes back to the driver.
 */
public final class Listing {
  private static final int FOLDERS_PER_CORE = 4;
  private static final int MOST_FOLDERS_OPENED = 64;
  private static final int MOST_ENTRIES_HELD = 10_000;

  private final SparkSession spark;
  private final Inputs inputs;
  private final ListingRules rules;

  private Listing(SparkSession spark, Inputs inputs, ListingRules rules) {
    this.spark = spark;
    this.inputs = inputs;
    this.rules = rules;
  }

  /**
   * Looks at the inputs, not yet below them.
   *
   * @param skipped folders that are not entered, as Hadoop writes them
   * @throws UsageException for an input that is missing
   */
  public static Listing of(
      SparkSession spark, List<String> inputs, List<String> include, Set<String> skipped) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    return new Listing(
        spark,
        Inputs.resolve(inputs, conf),
        new ListingRules(
            new NameFilter(include), LocalFiles.withRealPaths(skipped), Confinement.NONE));
  }

  /** The same; files that lie outside these folders, links followed, are rows with an error. */
  public Listing within(List<String> folders) {
    return new Listing(spark, inputs, rules.within(new Confinement(folders)));
  }

  /** The inputs that are globs: finding nothing at all is then a mistake in them. */
  public List<String> globs() {
    return inputs.globs();
  }

  /**
   * The folders that names of images start from: an input folder itself, the folder of a file, the
   * folder before the first wildcard of a glob. Tables of paths have none.
   */
  public List<String> roots() {
    return List.copyOf(inputs.roots());
  }

  /** Which known files should be in this listing. */
  public Coverage coverage() {
    List<Folder> folders = new ArrayList<>();
    for (Entry start : inputs.starts()) {
      if (start instanceof Entry.Branch branch) {
        folders.add(branch.folder());
      }
    }
    return new Coverage(folders, rules);
  }

  /**
   * Looks each path up: the same rows, with an error where nothing is, or nothing can be reached.
   *
   * @param paths rows with a column {@code path}, as Hadoop writes paths
   */
  public static Dataset<Row> look(SparkSession spark, Dataset<Row> paths) {
    SerializableConfiguration conf =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    return PathTable.look(paths, "/", conf, Confinement.NONE);
  }

  /**
   * Of folders that were refused, those that open now or are gone.
   *
   * @param folders rows with a column {@code path}, as Hadoop writes paths
   */
  public Dataset<Row> reopened(Dataset<Row> folders) {
    SerializableConfiguration conf =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    return folders.as(Encoders.STRING()).filter(new Reopened(conf, rules)).toDF("path");
  }

  /** Rows of {@link ListedFile}, lazily; each evaluation lists again. */
  public Dataset<Row> files() {
    SerializableConfiguration conf =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    Dataset<Row> all = walked(conf);
    for (PathTable table : inputs.tables()) {
      all = all.unionAll(table.list(spark, conf, rules.within()));
    }
    Dataset<Row> once = inputs.mayOverlap() ? all.dropDuplicates("path") : all;
    return rules.within().equals(Confinement.NONE)
        ? once
        : once.map(rules.within(), RecordType.of(ListedFile.class).encoder());
  }

  private Dataset<Row> walked(SerializableConfiguration conf) {
    List<Entry> shared = shareOut(conf.value());
    int tasks = Math.max(1, Math.min(shared.size(), FOLDERS_PER_CORE * cores()));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataset(
        context.parallelize(shared, tasks).mapPartitions(new WalkAll(conf, rules)).rdd(),
        RecordType.of(ListedFile.class).encoder());
  }

  private int cores() {
    return spark.sparkContext().defaultParallelism();
  }

  /** Opens folders, widest first, until every core has some; a folder too large is left whole. */
  private List<Entry> shareOut(Configuration conf) {
    List<Entry> leaves = new ArrayList<>();
    Deque<Folder> folders = new ArrayDeque<>();
    inputs.starts().forEach(start -> sort(start, leaves, folders));
    int enough = FOLDERS_PER_CORE * cores();
    List<Folder> whole = new ArrayList<>();
    for (int opened = 0; opened < MOST_FOLDERS_OPENED; opened++) {
      if (folders.isEmpty() || folders.size() + whole.size() >= enough) {
        break;
      }
      Folder folder = folders.poll();
      List<Entry> below = FolderPeek.entries(folder, conf, rules, MOST_ENTRIES_HELD);
      if (below == null) {
        whole.add(folder);
      } else {
        below.forEach(entry -> sort(entry, leaves, folders));
      }
    }
    whole.addAll(folders);
    whole.forEach(folder -> leaves.add(new Entry.Branch(folder)));
    return spread(leaves);
  }

  private static void sort(Entry entry, List<Entry> leaves, Deque<Folder> folders) {
    if (entry instanceof Entry.Branch branch) {
      folders.add(branch.folder());
    } else {
      leaves.add(entry);
    }
  }

  /** Neighbours go to different tasks: a tree's folders are often sorted by size or date. */
  private List<Entry> spread(List<Entry> entries) {
    int tasks = Math.max(1, FOLDERS_PER_CORE * cores());
    List<Entry> spread = new ArrayList<>(entries.size());
    for (int first = 0; first < tasks; first++) {
      for (int i = first; i < entries.size(); i += tasks) {
        spread.add(entries.get(i));
      }
    }
    return spread;
  }

  /** Lists every start that a task was given. */
  private record WalkAll(SerializableConfiguration conf, ListingRules rules)
      implements FlatMapFunction<Iterator<Entry>, Row> {
    @Override
    public Iterator<Row> call(Iterator<Entry> starts) {
      RecordType<ListedFile> type = RecordType.of(ListedFile.class);
      return new MappedIterator<>(new Walk(starts, conf.value(), rules), type::toRow);
    }
  }
}
