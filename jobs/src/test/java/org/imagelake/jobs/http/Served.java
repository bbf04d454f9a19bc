package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.OwnSettings;
import org.imagelake.jobs.settings.Settings;

/** A server over a small folder, and a client that speaks to it. */
final class Served implements AutoCloseable {
  static final String BASE = "/api/advanced-image-processing";
  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What came back. */
  record Reply(int status, HttpResponse<String> response, JsonNode json) {
    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    /** The first fault's place in the body. */
    String pointer() {
      return json.at("/errors/0/pointer").asText();
    }
  }

  private final LakeSession session;
  private final HttpService service;

  private Served(LakeSession session, HttpService service) {
    this.session = session;
    this.service = service;
  }

  /** Starts over a lake; further settings as below {@code imagelake}. */
  static Served start(LakeSession session, Path lake, Path root, Map<String, Object> settings) {
    Overrides own = settings(root, settings);
    Function<Overrides, Settings> load =
        more -> Settings.load(own.and(more), Map.of(), Map.of(), null);
    return new Served(
        session,
        HttpService.start(
            session.spark(),
            lake.toString(),
            load.apply(new Overrides()).serve(),
            new OwnSettings(new Overrides(), own),
            load));
  }

  /** A Spark for servers. */
  static LakeSession spark() {
    return LakeSession.openShared(
        Settings.load(new Overrides().put("master", "test", "local[2]"), Map.of(), Map.of(), null),
        "serve");
  }

  private static Overrides settings(Path root, Map<String, Object> settings) {
    Overrides overrides =
        new Overrides()
            .put("serve.http-port", "test", 0)
            .put("serve.roots", "test", List.of(root.toString()));
    settings.forEach((key, value) -> overrides.put(key, "test", value));
    return overrides;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + service.port() + path);
  }

  Reply get(String path, String... headers) {
    return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
  }

  Reply delete(String path) {
    return send(HttpRequest.newBuilder(uri(path)).DELETE());
  }

  Reply post(String path, Object body, String... headers) {
    try {
      String text = body instanceof String given ? given : JSON.writeValueAsString(body);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri(path))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(text));
      return send(request, headers);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply send(HttpRequest.Builder request, String... headers) {
    try {
      if (headers.length > 0) {
        request.headers(headers);
      }
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Reply(
          response.statusCode(),
          response,
          type.contains("json") ? JSON.readTree(response.body()) : null);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks until a job has ended. */
  JsonNode ended(String id) throws InterruptedException {
    while (true) {
      JsonNode job = get(BASE + "/jobs/" + id).json();
      if (!List.of("queued", "running").contains(job.path("state").asText())) {
        return job;
      }
      Thread.sleep(50);
    }
  }

  /** Noise in PNG: as many images as asked for. */
  static void paint(Path folder, int images, int size) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(7);
    for (int i = 0; i < images; i++) {
      BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          image.setRGB(x, y, random.nextInt());
        }
      }
      ImageIO.write(image, "png", folder.resolve("%04d.png".formatted(i)).toFile());
    }
  }

  /** Stops serving; Spark goes on. */
  @Override
  public void close() {
    service.close();
  }
}
