package org.imagelake.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.jobs.http.Served.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.jobs.http.Served.Reply;
import org.imagelake.jobs.session.LakeSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each endpoint answers, over a folder of five images, one of them broken. */
class ServeTest {
  @TempDir private static Path folder;
  private static LakeSession spark;
  private static Served served;
  private static Path root;

  @BeforeAll
  static void serve() throws IOException {
    root = Files.createDirectory(folder.resolve("root")).toRealPath();
    Served.paint(root.resolve("photos"), 4, 40);
    Files.writeString(root.resolve("photos/broken.jpg"), "no image");
    spark = Served.spark();
    served = Served.start(spark, folder.resolve("lake"), root, Map.of("serve.max-body", "100 kB"));
  }

  @AfterAll
  static void stop() {
    served.close();
    spark.close();
  }

  @Test
  void a_folder_is_a_job_that_ends_with_counts_and_rows_in_pages() throws InterruptedException {
    Reply taken = served.post(BASE + "/analyze/bulk", Map.of("input", photos(), "full", true));

    assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
    String id = taken.json().get("id").asText();
    assertThat(taken.header("Location")).isEqualTo(BASE + "/jobs/" + id);
    JsonNode job = served.ended(id);
    assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("succeeded");
    assertThat(job.at("/counts/listed").asInt()).isEqualTo(5);
    assertThat(job.at("/counts/done").asInt()).isEqualTo(4);
    assertThat(job.at("/counts/failed_by_code/NOT_AN_IMAGE").asInt()).isEqualTo(1);
    assertThat(job.at("/result/table").asText()).isEqualTo("images");

    List<String> names = new ArrayList<>();
    String page = BASE + "/jobs/" + id + "/rows?limit=2";
    while (page != null) {
      JsonNode rows = served.get(page).json();
      rows.get("rows").forEach(row -> names.add(row.get("file_name").asText()));
      page =
          rows.has("next")
              ? BASE + "/jobs/" + id + "/rows?limit=2&after=" + rows.get("next").asText()
              : null;
    }
    assertThat(names).containsExactly("0000.png", "0001.png", "0002.png", "0003.png", "broken.jpg");
  }

  @Test
  void few_paths_may_wait_and_get_their_rows_also_those_that_were_known() {
    Map<String, Object> body =
        Map.of(
            "paths", List.of(photo("0000.png"), photo("missing.png")), "only", List.of("quality"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      Reply done = served.post(BASE + "/analyze/bulk", body, "Prefer", "wait=60");

      assertThat(done.status()).as(done.response().body()).isEqualTo(200);
      assertThat(done.header("Preference-Applied")).isEqualTo("wait=60");
      assertThat(done.json().at("/rows/0/quality/level").isTextual()).isTrue();
      assertThat(done.json().at("/rows/0/error").isNull()).isTrue();
      assertThat(done.json().at("/rows/1/error/code").asText()).isEqualTo("VANISHED");
    }
  }

  @Test
  void more_than_ten_paths_do_not_wait() {
    List<String> eleven =
        Stream.iterate(0, i -> i + 1).limit(11).map(i -> photo(i + ".png")).toList();

    Reply taken =
        served.post(BASE + "/analyze/quality-only", Map.of("paths", eleven), "Prefer", "wait=60");

    assertThat(taken.status()).isEqualTo(202);
    assertThat(taken.header("Preference-Applied")).isNull();
  }

  @Test
  void quality_alone_has_gates_and_no_metadata() {
    Reply done =
        served.post(
            BASE + "/analyze/quality-only",
            Map.of("paths", List.of(photo("0001.png")), "fail_on", List.of("count<5")),
            "Prefer",
            "wait=60");

    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    assertThat(done.json().at("/counts/gates/0/passed").asBoolean(true)).isFalse();
    assertThat(done.json().at("/rows/0/phash").isNull()).isTrue();
  }

  @Test
  void conversions_are_written_below_the_output() throws InterruptedException {
    Path web = root.resolve("web");
    Reply taken =
        served.post(
            BASE + "/convert/formats",
            Map.of("input", photos(), "output", web.toString(), "to", "webp", "max_size", 20));

    assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
    JsonNode job = served.ended(taken.json().get("id").asText());
    assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("succeeded");
    assertThat(web.resolve("0000.png.webp")).exists();
    JsonNode rows = served.get(job.at("/links/rows").asText()).json().get("rows");
    assertThat(rows.get(0).get("width").asInt()).isEqualTo(20);
  }

  @Test
  void enhancements_take_steps_with_arguments() {
    Reply done =
        served.post(
            BASE + "/enhance/quality",
            Map.of(
                "paths",
                List.of(photo("0002.png")),
                "output",
                root.resolve("better").toString(),
                "apply",
                List.of(Map.of("id", "gamma_correction", "argument", 0.8))),
            "Prefer",
            "wait=60");

    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    assertThat(done.json().at("/rows/0/plan/0/id").asText() + done.json().at("/rows/0/plan"))
        .contains("gamma_correction");
  }

  @Test
  void lists_are_those_of_the_registries() {
    JsonNode formats = served.get(BASE + "/formats/supported").json();
    assertThat(formats).hasSize(ImageFormat.values().length);
    JsonNode options = served.get(BASE + "/enhancement/options").json();
    assertThat(options).hasSize(Enhancements.ALL.size());
    assertThat(options.get(0).get("enhancement").asText()).isEqualTo(Enhancements.ALL.get(0).id());
  }

  @Test
  void health_and_metrics_say_what_goes_on() {
    assertThat(served.get("/health").json().get("status").asText()).isEqualTo("up");
    String metrics = served.get("/metrics").response().body();
    assertThat(metrics)
        .contains("# TYPE imagelake_http_requests_total counter")
        .contains("imagelake_http_requests_total{operation=\"health\",status=\"200\"}")
        .contains("imagelake_images_done_total");
  }

  @Test
  void runs_that_are_no_jobs_and_unknown_ids_are_told_apart() {
    for (String id : new String[] {"nothing", "%07%3A%C3%9E", "..%2Fruns", "a%3Ab", "%20"}) {
      assertThat(served.get(BASE + "/jobs/" + id).status()).as(id).isEqualTo(404);
      assertThat(served.delete(BASE + "/jobs/" + id).status()).as(id).isEqualTo(404);
    }
    assertThat(served.get(BASE + "/jobs/r20200101T000000000Z-00000000").status()).isEqualTo(404);
    assertThat(served.delete(BASE + "/jobs/nothing").status()).isEqualTo(404);
  }

  @Test
  void faults_are_named_by_pointer() {
    String analyze = BASE + "/analyze/bulk";
    assertFault(
        served.post(analyze, Map.of("input", photos(), "analysis_size", 3)), 422, "/analysis_size");
    assertFault(
        served.post(analyze, Map.of("input", photos(), "anlysis_size", 64)), 422, "/anlysis_size");
    assertFault(served.post(analyze, Map.of("paths", List.of(photo("a.png"), 7))), 422, "/paths/1");
    assertFault(
        served.post(analyze, Map.of("input", photos(), "fail_on", List.of("blury>2"))),
        422,
        "/fail_on");
    assertFault(
        served.post(analyze, Map.of("input", photos(), "fast", true, "analysis_size", "full")),
        422,
        "/fast");
    String convert = BASE + "/convert/formats";
    assertFault(served.post(convert, Map.of("input", photos(), "to", "png")), 422, "/output");
    assertFault(
        served.post(
            convert,
            Map.of("input", photos(), "output", photo("out"), "to", "gif", "lossless", true)),
        422,
        "/lossless");
    assertThat(served.post(analyze, Map.of()).status()).isEqualTo(422);
    assertThat(served.post(analyze, "{\"input\":").status()).isEqualTo(400);
    assertThat(served.post(analyze, "{\"input\":\"/a\",\"input\":\"/b\"}").status()).isEqualTo(400);
  }

  @Test
  void what_is_no_request_is_a_problem_too() {
    Reply method = served.get(BASE + "/analyze/bulk");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).isEqualTo("POST");
    assertThat(method.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(served.get("/nothing").json().get("type").asText())
        .isEqualTo("urn:imagelake:problem:not-found");
    assertThat(served.get(BASE + "/jobs/x/rows?limit=0").json().at("/errors/0/parameter").asText())
        .isEqualTo("limit");
    assertThat(served.get("/health?verbose=1").status()).isEqualTo(422);
    Reply form =
        served.send(
            HttpRequest.newBuilder(served.uri(BASE + "/analyze/bulk"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(form.status()).isEqualTo(415);
    Reply large = served.post(BASE + "/analyze/bulk", Map.of("input", "/" + "a".repeat(200_000)));
    assertThat(large.status()).isEqualTo(413);
  }

  private static void assertFault(Reply reply, int status, String pointer) {
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
    assertThat(reply.pointer()).as(reply.response().body()).isEqualTo(pointer);
  }

  private static String photos() {
    return root.resolve("photos").toString();
  }

  private static String photo(String name) {
    return root.resolve("photos").resolve(name).toString();
  }
}
