package org.imagelake.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagelake.jobs.http.Served.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.jobs.http.Served.Reply;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.RunRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does not do, and what it never loses. */
class ServeSafetyTest {
  private static final String ANALYZE = BASE + "/analyze/bulk";
  private static final String TOKEN = "sixteen letters or more";

  @TempDir private static Path folder;
  private static LakeSession spark;
  private static Path root;
  private static Path outside;

  @BeforeAll
  static void paint() throws IOException {
    root = Files.createDirectory(folder.resolve("root")).toRealPath();
    outside = Files.createDirectory(folder.resolve("outside")).toRealPath();
    Served.paint(root.resolve("photos"), 2, 40);
    Served.paint(root.resolve("many"), 120, 900);
    Served.paint(outside, 1, 40);
    Files.createSymbolicLink(root.resolve("way-out"), outside);
    Files.createSymbolicLink(root.resolve("photos/linked.png"), outside.resolve("0000.png"));
    spark = Served.spark();
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private static Served serve(String lake, Map<String, Object> settings) {
    return Served.start(spark, folder.resolve(lake), root, settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OUTSIDE/0000.png",
        "/etc/passwd",
        "ROOT/../outside/0000.png",
        "ROOT/%2e%2e/outside/0000.png",
        "ROOT/photos/..%2f..%2foutside",
        "ROOT/way-out/0000.png",
        "ROOT/photos/linked.png",
        "ROOTother/0000.png",
        "file:OUTSIDE/0000.png",
        "s3a://bucket/a.png",
        "http://127.0.0.1/a.png",
        "hdfs://name/a.png"
      })
  void paths_outside_the_roots_are_refused_however_they_are_written(String path) {
    String written = path.replace("ROOT", root.toString()).replace("OUTSIDE", outside.toString());
    try (Served served = serve("refused", Map.of())) {
      Reply reply = served.post(ANALYZE, Map.of("paths", List.of(photo("0000.png"), written)));
      assertThat(reply.status()).as(reply.response().body()).isEqualTo(403);
      assertThat(reply.pointer()).isEqualTo("/paths/1");

      Reply output =
          served.post(
              BASE + "/convert/formats",
              Map.of("paths", List.of(photo("0000.png")), "to", "png", "output", written));
      assertThat(output.status()).isEqualTo(403);
      assertThat(output.pointer()).isEqualTo("/output");
    }
  }

  @Test
  void globs_do_not_lead_out_either() {
    try (Served served = serve("globs", Map.of())) {
      for (String glob : new String[] {"/*", "/etc/*.conf", root + "/../*", root + "/way-out/*"}) {
        Reply reply = served.post(ANALYZE, Map.of("input", glob));
        assertThat(reply.status()).as(glob).isEqualTo(403);
        assertThat(reply.pointer()).isEqualTo("/input");
      }
      Reply braces = served.post(ANALYZE, Map.of("input", root + "/.{.,x}/outside/*"));
      assertThat(braces.status()).isEqualTo(422);
    }
  }

  @Test
  void links_below_a_folder_that_lead_out_are_rows_with_an_error() throws InterruptedException {
    try (Served served = serve("links", Map.of())) {
      Reply taken = served.post(ANALYZE, Map.of("input", root.resolve("photos").toString()));
      JsonNode job = served.ended(taken.json().get("id").asText());

      assertThat(job.at("/counts/done").asInt()).as(job.toString()).isEqualTo(2);
      assertThat(job.at("/counts/failed_by_code/PERMISSION_DENIED").asInt()).isEqualTo(1);
    }
  }

  @Test
  void nothing_is_told_of_what_lies_outside_by_tables_and_links_to_folders()
      throws IOException, InterruptedException {
    Path shelf = Files.createDirectories(root.resolve("shelf"));
    Files.createSymbolicLink(shelf.resolve("out"), outside);
    Path table =
        Files.writeString(
            shelf.resolve("list.csv"),
            String.join(
                "\n",
                "path",
                photo("0000.png"),
                outside.resolve("0000.png").toString(),
                outside.resolve("nothing.png").toString(),
                root.resolve("way-out/nothing.png").toString(),
                Files.createSymbolicLink(shelf.resolve("nowhere.png"), outside.resolve("gone.png"))
                    .toString(),
                "hdfs://nowhere.example:1/a.png"));
    try (Served served = serve("told", Map.of())) {
      List<String> ofTable = failures(served, table);
      assertThat(ofTable)
          .containsExactly(
              "file:" + outside.resolve("0000.png") + " outside the folders that may be read",
              "file:" + outside.resolve("nothing.png") + " outside the folders that may be read",
              "file:" + shelf.resolve("nowhere.png") + " outside the folders that may be read",
              "file:"
                  + root.resolve("way-out/nothing.png")
                  + " outside the folders that may be read",
              "hdfs://nowhere.example:1/a.png outside the folders that may be read");
      assertThat(failures(served, shelf))
          .containsExactly(
              "file:" + shelf.resolve("nowhere.png") + " outside the folders that may be read",
              "file:" + shelf.resolve("out") + " outside the folders that may be read");
    }
  }

  private static List<String> failures(Served served, Path input) throws InterruptedException {
    Reply taken = served.post(ANALYZE, Map.of("input", input.toString()));
    JsonNode job = served.ended(taken.json().get("id").asText());
    assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("succeeded");
    List<String> failures = new ArrayList<>();
    for (JsonNode row : served.get(job.at("/links/rows").asText()).json().get("rows")) {
      if (!row.get("error").isNull()) {
        failures.add(row.get("path").asText() + " " + row.at("/error/message").asText());
      }
    }
    return failures;
  }

  @Test
  void a_token_is_asked_of_all_but_health() {
    try (Served served = serve("token", Map.of("serve.token", TOKEN))) {
      assertThat(served.get("/health").status()).isEqualTo(200);
      Reply none = served.get(BASE + "/formats/supported");
      assertThat(none.status()).isEqualTo(401);
      assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(served.get("/nothing").status()).isEqualTo(401);
      for (String wrong : new String[] {"Bearer x", "Basic " + TOKEN, TOKEN, "Bearer "}) {
        assertThat(served.get("/metrics", "Authorization", wrong).status()).isEqualTo(401);
      }
      assertThat(served.get("/metrics", "Authorization", "Bearer " + TOKEN).status())
          .isEqualTo(200);
    }
  }

  @Test
  void others_come_in_by_a_token_alone() throws IOException {
    assertThatThrownBy(() -> Door.at("0.0.0.0", ""))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--token-file");
    assertThatThrownBy(() -> Door.at("127.0.0.1", "short")).isInstanceOf(UsageException.class);
    Path file = Files.writeString(folder.resolve("token.txt"), TOKEN + "\n");
    try (Served served = serve("token-file", Map.of("serve.token-file", file.toString()))) {
      assertThat(served.get("/metrics", "Authorization", "Bearer " + TOKEN).status())
          .isEqualTo(200);
    }
  }

  @Test
  void requests_for_another_host_are_refused() throws IOException {
    try (Served served = serve("host", Map.of())) {
      for (String host : new String[] {"evil.example", "evil.example:80", "127.0.0.1.evil"}) {
        assertThat(RawRequest.status(served.uri("/health"), host)).isEqualTo(421);
      }
      assertThat(RawRequest.status(served.uri("/health"), "localhost:1234")).isEqualTo(200);
    }
  }

  @Test
  void the_same_key_gives_the_same_job_and_another_body_is_refused() {
    try (Served served = serve("key", Map.of())) {
      Map<String, Object> body = Map.of("paths", List.of(photo("0000.png")), "fast", true);
      Reply first = served.post(ANALYZE, body, "Idempotency-Key", "k1");
      String id = first.json().get("id").asText();

      Reply again = served.post(ANALYZE, body, "Idempotency-Key", "k1");
      assertThat(again.json().get("id").asText()).isEqualTo(id);
      Reply other =
          served.post(
              ANALYZE, Map.of("paths", List.of(photo("0001.png"))), "Idempotency-Key", "k1");
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.json().get("type").asText()).endsWith("key-reused");
      Reply fresh = served.post(ANALYZE, body, "Idempotency-Key", "k2");
      assertThat(fresh.json().get("id").asText()).isNotEqualTo(id);
    }
  }

  @Test
  void a_running_job_is_cancelled_a_full_queue_refuses_and_a_restart_knows_it_all()
      throws IOException, InterruptedException {
    Map<String, Object> narrow =
        Map.of("serve.running-jobs", 1, "serve.waiting-jobs", 1, "run.batch-size", 20);
    Map<String, Object> long1 = Map.of("input", root.resolve("many").toString());
    String cancelled;
    String interrupted;
    String waiting;
    try (Served served = serve("queue", narrow)) {
      cancelled = served.post(ANALYZE, long1).json().get("id").asText();
      waitUntilRunning(served, cancelled);
      interrupted = served.post(ANALYZE, long1, "Idempotency-Key", "k").json().get("id").asText();
      Reply full = served.post(ANALYZE, long1);
      assertThat(full.status()).isEqualTo(429);
      assertThat(full.header("Retry-After")).isNotNull();

      assertThat(served.delete(BASE + "/jobs/" + cancelled).status()).isEqualTo(202);
      JsonNode job = served.ended(cancelled);
      assertThat(job.get("state").asText()).isEqualTo("cancelled");
      assertThat(run("queue", cancelled).status()).isEqualTo(RunRow.Status.FAILED);
      assertThat(run("queue", cancelled).message()).isEqualTo("cancelled");
      assertThat(served.delete(BASE + "/jobs/" + cancelled).status()).isEqualTo(409);
      waitUntilRunning(served, interrupted);
      waiting = served.post(ANALYZE, long1).json().get("id").asText();
    }
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, Object> elsewhere = new HashMap<>(narrow);
      elsewhere.put("serve.http-port", taken.getLocalPort());
      assertThatThrownBy(() -> serve("queue", elsewhere)).hasMessageContaining("cannot listen");
    }
    try (Served served = serve("queue", narrow)) {
      assertThat(served.get(BASE + "/jobs/" + cancelled).json().get("state").asText())
          .isEqualTo("cancelled");
      JsonNode died = served.get(BASE + "/jobs/" + interrupted).json();
      assertThat(died.get("state").asText()).isEqualTo("failed");
      assertThat(died.get("detail").asText()).contains("the server was stopped");
      assertThat(served.post(ANALYZE, long1, "Idempotency-Key", "k").json().get("id").asText())
          .isEqualTo(interrupted);
      JsonNode done = served.ended(waiting);
      assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("succeeded");
      assertThat(done.at("/counts/listed").asInt()).isEqualTo(120);
    }
  }

  @Test
  void a_lake_has_one_server_at_a_time_and_the_next_one_when_that_ends()
      throws InterruptedException {
    Map<String, Object> work = Map.of("input", root.resolve("photos").toString());
    String job;
    try (Served first = serve("single", Map.of())) {
      job = first.post(ANALYZE, work).json().get("id").asText();
      assertThatThrownBy(() -> serve("single", Map.of()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("serving the lake")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(first.ended(job).get("state").asText()).isEqualTo("succeeded");
      assertThatThrownBy(() -> serve("other", Map.of("serve.http-port", first.uri("/").getPort())))
          .hasMessageContaining("cannot listen");
    }
    try (Served next = serve("single", Map.of())) {
      assertThat(next.get(BASE + "/jobs/" + job).json().get("state").asText())
          .isEqualTo("succeeded");
    }
    serve("other", Map.of()).close();
  }

  private static RunRow run(String lake, String id) {
    return Lake.open(spark.spark(), folder.resolve(lake).toString()).run(id).orElseThrow();
  }

  private static void waitUntilRunning(Served served, String id) throws InterruptedException {
    while (served.get(BASE + "/jobs/" + id).json().get("state").asText().equals("queued")) {
      Thread.sleep(20);
    }
  }

  private static String photo(String name) {
    return root.resolve("photos").resolve(name).toString();
  }
}
