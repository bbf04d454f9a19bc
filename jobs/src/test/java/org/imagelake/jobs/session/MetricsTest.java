package org.imagelake.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imagelake.jobs.demo.SampleImages;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.imagelake.pipeline.table.RunRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus sees of a run when it asks the driver. */
class MetricsTest {
  @TempDir private Path folder;

  @Test
  void the_driver_tells_prometheus_how_far_the_run_is() throws IOException {
    Path images = folder.resolve("images");
    int made = SampleImages.write(images, SampleImages.DEFAULT_SEED).size();
    Path file =
        Files.writeString(folder.resolve("ui.conf"), "spark { ui.enabled = true, ui.port = 0 }");
    Settings settings = Settings.load(new Overrides(), Map.of(), Map.of(), file);
    LakeRequest request =
        new LakeRequest(
            List.of(images.toString()),
            List.of(),
            folder.resolve("lake").toString(),
            false,
            "analyze");
    try (LakeSession session = LakeSession.open(settings, "metrics")) {
      String address = session.spark().sparkContext().uiWebUrl().get() + "/metrics/prometheus/";
      AtomicReference<String> during = new AtomicReference<>();

      RunRow run =
          AnalyzeJob.run(
              session.spark(),
              request,
              settings.analysis(),
              progress -> askOnceWhileAnalyzing(address, progress, during));

      assertThat(value(during.get(), "run_images_listed")).isEqualTo(made);
      assertThat(value(during.get(), "run_images_done")).isBetween(1L, (long) made);
      String after = ask(address);
      assertThat(value(after, "run_images_done")).isEqualTo(made);
      assertThat(value(after, "run_bytes")).isEqualTo(run.bytes());
      assertThat(value(after, "run_images_failed")).isEqualTo(run.failed());
      run.failedByCode()
          .forEach(
              (code, count) ->
                  assertThat(value(after, "run_images_failed_" + code)).isEqualTo(count));
      assertThat(value(after, "run_decode_millis"))
          .isPositive()
          .isLessThan(value(after, "run_image_millis"));
      assertThat(value(after, "MetricsPlugin_images_done"))
          .as("the executor in the same process")
          .isGreaterThanOrEqualTo(made);
    }
  }

  private static void askOnceWhileAnalyzing(
      String address, RunProgress progress, AtomicReference<String> answer) {
    if (progress.phase() == Phase.ANALYZING && progress.done() > 0 && answer.get() == null) {
      answer.set(ask(address));
    }
  }

  private static String ask(String address) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no answer from " + address, e);
    }
  }

  /** Of the metric whose name ends so: Prometheus' text format, {@code name{labels} value}. */
  private static long value(String metrics, String name) {
    return Pattern.compile(
            "^metrics_\\S*" + name + "_(?:Value|Count)\\{[^}]*} (\\d+)", Pattern.MULTILINE)
        .matcher(metrics)
        .results()
        .map((MatchResult found) -> Long.parseLong(found.group(1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + metrics));
  }
}
