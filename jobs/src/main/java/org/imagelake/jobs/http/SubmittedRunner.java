package org.imagelake.jobs.http;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.launcher.SparkAppHandle;
import org.apache.spark.launcher.SparkLauncher;
import org.apache.spark.sql.SparkSession;
import org.imagelake.jobs.Main;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.OwnSettings;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.RunFailedException;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.RunRow;

/**
 * On a cluster: each job is the command of its kind, started by Spark's launcher in client mode.
 * The row of its run tells what became of it; its log is a file in the temporary folder.
 */
final class SubmittedRunner implements Runner {
  private static final String JAR = "imagelake.jar";

  private final String master;
  private final SparkSession spark;
  private final Lake lake;
  private final Roots roots;
  private final JobStore store;
  private final OwnSettings own;
  private final Path jar;
  private final Map<String, SparkAppHandle> applications = new ConcurrentHashMap<>();

  /**
   * For a master.
   *
   * @param own settings of the server's command line
   * @throws UsageException without the jar that is submitted
   */
  SubmittedRunner(
      String master, SparkSession spark, Lake lake, Roots roots, JobStore store, OwnSettings own) {
    this.master = master;
    this.spark = spark;
    this.lake = lake;
    this.roots = roots;
    this.store = store;
    this.own = own;
    this.jar = jar();
  }

  /**
   * Whether jobs can be submitted from here.
   *
   * @throws UsageException when they cannot
   */
  static void check(String sparkHome) {
    if (sparkHome == null || !Files.isExecutable(Path.of(sparkHome, "bin", "spark-submit"))) {
      throw new UsageException(
          "--submit: SPARK_HOME is "
              + (sparkHome == null ? "not set" : sparkHome + ", without bin/spark-submit")
              + "; set it to the folder of a Spark 4.1 distribution");
    }
  }

  @Override
  public RunRow run(Job job, JobRequest request) {
    Path file = settings(job, own.file());
    Path over = settings(job, own.options().and(request.options()));
    try {
      SparkLauncher launcher =
          new SparkLauncher()
              .setMaster(master)
              .setMainClass(Main.class.getName())
              .setAppResource(jar.toString())
              .setAppName("imagelake " + job.id())
              .redirectError()
              .redirectOutput(log(job));
      arguments(job, request, file, over).forEach(launcher::addAppArgs);
      await(job, launcher);
      return row(job);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start spark-submit: " + e.getMessage(), e);
    } finally {
      applications.remove(job.id());
      remove(file);
      remove(over);
    }
  }

  @Override
  public void cancel(Job job) {
    SparkAppHandle application = applications.get(job.id());
    if (application != null && !application.getState().isFinal()) {
      application.kill();
    }
  }

  private void await(Job job, SparkLauncher launcher) throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    SparkAppHandle application =
        launcher.startApplication(
            new SparkAppHandle.Listener() {
              @Override
              public void stateChanged(SparkAppHandle handle) {
                if (handle.getState().isFinal()) {
                  ended.countDown();
                }
              }

              @Override
              public void infoChanged(SparkAppHandle handle) {
                // The id of the application is in the log.
              }
            });
    applications.put(job.id(), application);
    if (job.isCancelled()) {
      application.kill();
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      application.kill();
      Thread.currentThread().interrupt();
    }
  }

  private List<String> arguments(Job job, JobRequest request, Path file, Path over) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                request.kind().id(),
                "--input",
                JobPaths.input(spark, store, job, request),
                "--lake",
                lake.folder(),
                "--config",
                file.toString(),
                "--over",
                over.toString(),
                "--run-id",
                job.id(),
                "--quiet"));
    for (String root : roots.folders()) {
      arguments.add("--within");
      arguments.add(root);
    }
    if (request.output() != null) {
      arguments.add("--output");
      arguments.add(request.output());
    }
    return arguments;
  }

  /** The exit code says less: gates that fail are a run that succeeded. */
  private RunRow row(Job job) {
    RunRow row = lake.run(job.id()).orElse(null);
    if (row == null
        || row.status() == RunRow.Status.RUNNING
        || row.status() == RunRow.Status.FAILED) {
      String why =
          row == null || row.message() == null ? "spark-submit did not get through" : row.message();
      throw new RunFailedException(job.id(), why + "; its log is " + log(job), null);
    }
    return row;
  }

  private static Path settings(Job job, Overrides said) {
    try {
      Path file = Files.createTempFile("imagelake-", ".conf");
      Files.writeString(file, said.ofRuns());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the settings of job " + job.id(), e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file, e);
    }
  }

  private static File log(Job job) {
    return new File(System.getProperty("java.io.tmpdir"), "imagelake-" + job.id() + ".log");
  }

  /** The jar with everything but Spark: this one, or the one that the build put beside it. */
  private static Path jar() {
    try {
      Path own = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path shaded = own.endsWith(JAR) ? own : own.resolveSibling(JAR);
      if (!Files.isRegularFile(shaded)) {
        throw new UsageException("--submit: there is no " + shaded + "; mvn package makes it");
      }
      return shaded;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a file", e);
    }
  }
}
