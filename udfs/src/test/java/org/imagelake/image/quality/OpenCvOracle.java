package org.imagelake.image.quality;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** OpenCV and NumPy in a Python process, and what they once said of seeded pictures. */
final class OpenCvOracle {
  private static final Path FOLDER = Path.of("src/test/resources/oracle");
  private static final Path SCRIPT = FOLDER.resolve("opencv_measures.py");
  private static final Path RECORDED = FOLDER.resolve("opencv_measures.tsv");
  private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");

  private OpenCvOracle() {}

  /** Records anew, in the folder of the module: only needed when pictures or measures change. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(RECORDED, ask(pictures()));
  }

  /** Integer arithmetic and {@link Random} alone: the same bytes everywhere. */
  static Map<String, HeapPixels> pictures() {
    Map<String, HeapPixels> pictures = new LinkedHashMap<>();
    Random random = new Random(22);
    pictures.put("static", HeapPixels.paint(131, 97, (x, y) -> random.nextInt(1 << 24)));
    pictures.put(
        "ramps", HeapPixels.paint(256, 64, (x, y) -> x << 16 | (255 - x) << 8 | (4 * y & 0xFF)));
    pictures.put(
        "grain",
        HeapPixels.paint(160, 120, (x, y) -> (40 + x / 2 + random.nextInt(25)) * 0x010101));
    pictures.put(
        "checks",
        HeapPixels.paint(99, 101, (x, y) -> (x / 7 + y / 5) % 2 == 0 ? 0xE0B030 : 0x203060));
    pictures.put(
        "shadows", HeapPixels.paint(64, 65, (x, y) -> random.nextInt(12) * 0x010203 + 0x030201));
    pictures.put(
        "lights",
        HeapPixels.paint(77, 40, (x, y) -> 0xFFFFFF - (random.nextInt(30) << 8 * (x % 3))));
    pictures.put("flat", HeapPixels.paint(20, 30, (x, y) -> 0x6080A0));
    return pictures;
  }

  static boolean isInstalled() {
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return false;
    }
    try {
      return new ProcessBuilder(PYTHON, "-c", "import cv2, numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Map<String, Map<String, Double>> recorded() throws IOException {
    return parse(Files.readString(RECORDED));
  }

  static Map<String, Map<String, Double>> live() throws IOException {
    return parse(ask(pictures()));
  }

  private static String ask(Map<String, HeapPixels> pictures) throws IOException {
    Process process =
        new ProcessBuilder(PYTHON, SCRIPT.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(process));
    try (OutputStream questions = process.getOutputStream()) {
      for (Map.Entry<String, HeapPixels> picture : pictures.entrySet()) {
        HeapPixels pixels = picture.getValue();
        String line = picture.getKey() + " " + pixels.width() + " " + pixels.height() + "\n";
        questions.write(line.getBytes(StandardCharsets.US_ASCII));
        questions.write(pixels.raster().rgb());
      }
    }
    return answer.join();
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Double>> parse(String answer) {
    Map<String, Map<String, Double>> parsed = new LinkedHashMap<>();
    for (String line : answer.lines().toList()) {
      List<String> columns = List.of(line.split("\t"));
      parsed
          .computeIfAbsent(columns.get(0), name -> new LinkedHashMap<>())
          .put(columns.get(1), Double.parseDouble(columns.get(2)));
    }
    return parsed;
  }
}
