package org.imagelake.jobs.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.metrics.MetricsPlugin;

/**
 * The Spark that a command runs on: the one of spark-submit where there is one, else one inside
 * this process that opens no port to others and leaves nothing behind.
 */
public final class LakeSession implements AutoCloseable {
  /** Set by spark-submit before it calls main. */
  private static final String SUBMITTED = "spark.master";

  private static final String LOOPBACK = "127.0.0.1";

  /** Attempts per task, as on a cluster; plain local[N] would give one. */
  private static final int TASK_ATTEMPTS = 4;

  private static final String PLUGINS = "spark.plugins";
  private static final String METRICS = MetricsPlugin.class.getName();

  /** The driver's metrics on its web page, where it has one. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "spark.metrics.conf.driver.sink.prometheusServlet.class",
          "org.apache.spark.metrics.sink.PrometheusServlet",
          "spark.metrics.conf.driver.sink.prometheusServlet.path",
          "/metrics/prometheus");

  private final SparkSession spark;
  private final Path scratch;

  private LakeSession(SparkSession spark, Path scratch) {
    this.spark = spark;
    this.scratch = scratch;
  }

  /** Whether spark-submit started this process. */
  public static boolean submitted() {
    return System.getProperty(SUBMITTED) != null;
  }

  /** Starts or joins Spark under the name of a command. */
  public static LakeSession open(Settings settings, String command) {
    return open(settings, command, SparkSession.builder());
  }

  /** The same for several jobs at once: each pool of Spark's scheduler gets its share. */
  public static LakeSession openShared(Settings settings, String command) {
    return open(settings, command, SparkSession.builder().config("spark.scheduler.mode", "FAIR"));
  }

  private static LakeSession open(Settings settings, String command, SparkSession.Builder started) {
    SparkSession.Builder builder =
        started
            .appName("imagelake " + command)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    if (submitted()) {
      Stream.of(SHOWN, settings.spark())
          .flatMap(layer -> layer.entrySet().stream())
          .filter(entry -> System.getProperty(entry.getKey()) == null)
          .forEach(entry -> builder.config(entry.getKey(), entry.getValue()));
      String given = System.getProperty(PLUGINS, settings.spark().get(PLUGINS));
      builder.config(PLUGINS, withMetrics(given));
      return new LakeSession(builder.getOrCreate(), null);
    }
    Path scratch = scratchFolder();
    embedded(settings, scratch).forEach(builder::config);
    SHOWN.forEach(builder::config);
    settings.spark().forEach(builder::config);
    builder.config(PLUGINS, withMetrics(settings.spark().get(PLUGINS)));
    return new LakeSession(builder.getOrCreate(), scratch);
  }

  public SparkSession spark() {
    return spark;
  }

  @Override
  public void close() {
    spark.stop();
    if (scratch != null) {
      remove(scratch);
    }
  }

  /** Plug-ins that were asked for, null for none, and our own. */
  static String withMetrics(String plugins) {
    return plugins == null || plugins.isBlank() ? METRICS : plugins + "," + METRICS;
  }

  /** local[N] with the retries of a cluster: transient I/O deserves them here too. */
  static String withRetries(String master) {
    return master.matches("local\\[[^,\\]]+\\]")
        ? master.substring(0, master.length() - 1) + "," + TASK_ATTEMPTS + "]"
        : master;
  }

  private static Map<String, String> embedded(Settings settings, Path scratch) {
    return Map.ofEntries(
        Map.entry("spark.master", withRetries(settings.master())),
        Map.entry("spark.driver.host", LOOPBACK),
        Map.entry("spark.driver.bindAddress", LOOPBACK),
        Map.entry("spark.ui.enabled", "false"),
        Map.entry("spark.ui.showConsoleProgress", "false"),
        Map.entry("spark.sql.catalogImplementation", "in-memory"),
        Map.entry("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString()),
        Map.entry("spark.local.dir", scratch.toString()),
        // Progress comes with the heartbeats; ten seconds would be half a demo.
        Map.entry("spark.executor.heartbeatInterval", "1s"),
        // One process, few rows: a shuffle of 200 partitions is all overhead.
        Map.entry(
            "spark.sql.shuffle.partitions",
            String.valueOf(Runtime.getRuntime().availableProcessors())));
  }

  private static Path scratchFolder() {
    try {
      return Files.createTempDirectory("imagelake-");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made; set TMPDIR", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder " + folder + " cannot be removed", e);
    }
  }
}
