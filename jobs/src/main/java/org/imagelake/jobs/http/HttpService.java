package org.imagelake.jobs.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.ServeSection;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.Lake;

/** The commands over HTTP: puts the parts together, and takes them apart in the right order. */
public final class HttpService implements AutoCloseable {
  private final HttpServer server;
  private final Jobs jobs;

  private HttpService(HttpServer server, Jobs jobs) {
    this.server = server;
    this.jobs = jobs;
  }

  /**
   * What must be right before Spark is started: roots that are there, a token where one is needed.
   *
   * @throws org.imagelake.pipeline.UsageException naming what is wrong
   */
  public static void check(ServeSection serve) {
    Roots.of(serve.roots());
    Door.at(serve.address(), ServeToken.of(serve));
  }

  /**
   * Finds the jobs of earlier servers and listens.
   *
   * @param lake folder of the tables
   * @param own settings of the server's command line
   * @param settings the server's own, with those of a request over them
   */
  public static HttpService start(
      SparkSession spark,
      String lake,
      ServeSection serve,
      Overrides own,
      Function<Overrides, Settings> settings) {
    Door door = Door.at(serve.address(), ServeToken.of(serve));
    Roots roots = Roots.of(serve.roots());
    Lake runs = Lake.open(spark, lake);
    JobStore store = new JobStore(runs.folders(), spark.sparkContext().hadoopConfiguration());
    Runner runner =
        serve.submit().isEmpty()
            ? new EmbeddedRunner(spark, lake, roots, store, settings)
            : new SubmittedRunner(serve.submit(), spark, runs, roots, store, own);
    Jobs jobs = new Jobs(store, runner, serve);
    try {
      jobs.recover(roots, runs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for earlier jobs in the lake " + lake, e);
    }
    JobDesk desk =
        new JobDesk(
            jobs, runs, new JobRows(spark, lake), roots, serve.longestWait().toMillis(), settings);
    MetricsText metrics = new MetricsText(jobs);
    boolean token = door.asksForToken();
    List<Endpoint> endpoints =
        endpoints(desk, new Health(spark, jobs), metrics, serve.paths(), token);
    RequestCheck check = new RequestCheck(ApiDocument.of(endpoints, serve.paths(), token));
    Router router =
        new Router(endpoints, door, new RequestReader(check, serve.bodyBytes()), metrics);
    return new HttpService(
        HttpServer.start(serve.address(), serve.port(), serve.bodyBytes(), router), jobs);
  }

  public int port() {
    return server.port();
  }

  /** No more requests, then no more jobs. */
  @Override
  public void close() {
    server.close();
    jobs.close();
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
