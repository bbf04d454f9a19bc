package org.imagelake.jobs.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.OwnSettings;
import org.imagelake.jobs.settings.ServeSection;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.run.SoleLease;

/** The commands over HTTP: puts the parts together, and takes them apart in the right order. */
public final class HttpService implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HttpService.class.getName());

  private final SoleLease lease;
  private final HttpServer server;
  private final Jobs jobs;

  private HttpService(SoleLease lease, HttpServer server, Jobs jobs) {
    this.lease = lease;
    this.server = server;
    this.jobs = jobs;
  }

  /**
   * What must be right before Spark is started: roots that are there, a token where one is needed,
   * a Spark to submit to.
   *
   * @throws org.imagelake.pipeline.UsageException naming what is wrong
   */
  public static void check(ServeSection serve, Map<String, String> environment) {
    if (!serve.submit().isEmpty()) {
      SubmittedRunner.check(environment.get("SPARK_HOME"));
    }
    Roots.of(serve.roots());
    Door.at(serve.address(), ServeToken.of(serve));
  }

  /**
   * Finds the jobs of earlier servers and listens.
   *
   * @param lake folder of the tables
   * @param own what the server's command line says
   * @param settings the server's own, with those of a request over them
   */
  public static HttpService start(
      SparkSession spark,
      String lake,
      ServeSection serve,
      OwnSettings own,
      Function<Overrides, Settings> settings) {
    Door door = Door.at(serve.address(), ServeToken.of(serve));
    Roots roots = Roots.of(serve.roots());
    Lake runs = Lake.open(spark, lake);
    SoleLease lease = lease(spark, runs);
    JobStore store = new JobStore(runs.folders(), spark.sparkContext().hadoopConfiguration());
    Runner runner =
        serve.submit().isEmpty()
            ? new EmbeddedRunner(spark, lake, roots, store, settings)
            : new SubmittedRunner(serve.submit(), spark, runs, roots, store, own);
    Jobs jobs = new Jobs(store, runner, runs, serve);
    try {
      jobs.recover();
      JobDesk desk =
          new JobDesk(
              jobs,
              runs,
              new JobRows(spark, lake),
              roots,
              serve.longestWait().toMillis(),
              settings);
      MetricsText metrics = new MetricsText(jobs);
      Health health = new Health(spark, jobs);
      HttpServer server = listen(serve, door, desk, health, metrics);
      jobs.takeUp(roots);
      return new HttpService(lease, server, jobs);
    } catch (IOException e) {
      end(jobs, lease);
      throw new UncheckedIOException("cannot look for earlier jobs in the lake " + lake, e);
    } catch (RuntimeException e) {
      end(jobs, lease);
      throw e;
    }
  }

  /** A second server would take up the jobs of the first, and call dead what runs there. */
  private static SoleLease lease(SparkSession spark, Lake lake) {
    try {
      return SoleLease.take(
          lake.folders().serving(),
          spark.sparkContext().hadoopConfiguration(),
          "serving the lake " + lake.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the lake " + lake.folder(), e);
    }
  }

  private static HttpServer listen(
      ServeSection serve, Door door, JobDesk desk, Health health, MetricsText metrics) {
    boolean token = door.asksForToken();
    List<Endpoint> endpoints = endpoints(desk, health, metrics, serve.paths(), token);
    RequestCheck check = new RequestCheck(ApiDocument.of(endpoints, serve.paths(), token));
    Router router =
        new Router(endpoints, door, new RequestReader(check, serve.bodyBytes()), metrics);
    return HttpServer.start(serve.address(), serve.port(), serve.bodyBytes(), router);
  }

  public int port() {
    return server.port();
  }

  /** No more requests, then no more jobs, then another server may come. */
  @Override
  public void close() {
    server.close();
    end(jobs, lease);
  }

  private static void end(Jobs jobs, SoleLease lease) {
    jobs.close();
    try {
      lease.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the next server has to wait: the lease of this one stays", e);
    }
  }

  /** All, the one that serves their document included. */
  static List<Endpoint> endpoints(
      JobDesk desk, Health health, MetricsText metrics, int mostPaths, boolean token) {
    List<Endpoint> endpoints = new ArrayList<>(Endpoints.of(desk, health, metrics));
    Map<String, Object> document =
        ApiDocument.of(with(endpoints, Endpoints.document(call -> null)), mostPaths, token);
    return with(endpoints, Endpoints.document(call -> Answer.ok(document)));
  }

  private static List<Endpoint> with(List<Endpoint> endpoints, Endpoint more) {
    List<Endpoint> all = new ArrayList<>(endpoints);
    all.add(more);
    return all;
  }
}
