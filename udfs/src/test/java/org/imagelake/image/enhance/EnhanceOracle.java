package org.imagelake.image.enhance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.imagelake.image.codec.PillowOracle;
import org.imagelake.image.picture.Bitmap;

/** Pillow in a Python process, asked what it makes of 8-bit pixels. */
final class EnhanceOracle implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/pillow_enhance.py");

  private static final Path RECORDED = Path.of("src/test/resources/oracle/pillow_enhance.tsv");

  private final Process process;
  private final OutputStream questions;
  private final DataInputStream answers;
  private final String version;

  EnhanceOracle() throws IOException {
    process = PillowOracle.start(SCRIPT);
    questions = process.getOutputStream();
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    version = line();
  }

  /** Records anew, in the folder of the module: only needed when cases change. */
  public static void main(String[] arguments) throws IOException {
    try (EnhanceOracle pillow = new EnhanceOracle()) {
      StringBuilder lines = new StringBuilder("# " + pillow.version() + ": case, CRC-32\n");
      for (EnhanceCase asked : recordedCases()) {
        byte[] said = pillow.ask(asked.enhancement(), asked.argument(), asked.bitmap());
        lines.append(asked).append('\t').append(checksum(said)).append('\n');
      }
      Files.writeString(RECORDED, lines);
    }
  }

  static List<EnhanceCase> recordedCases() {
    return EnhanceCase.pillow(1, 40, 9);
  }

  /** What Pillow once said, case by case. */
  static List<String> recorded() throws IOException {
    return Files.readAllLines(RECORDED).stream().filter(line -> !line.startsWith("#")).toList();
  }

  static String checksum(byte[] samples) {
    CRC32 crc = new CRC32();
    crc.update(samples);
    return Long.toHexString(crc.getValue());
  }

  /** As in {@code Pillow 9.4.0}. */
  String version() {
    return version;
  }

  byte[] ask(String enhancement, double argument, Bitmap bitmap) throws IOException {
    String question =
        String.format(
            Locale.ROOT,
            "%s %s %d %d %d%n",
            enhancement,
            argument,
            bitmap.width(),
            bitmap.height(),
            bitmap.layout().channels());
    questions.write(question.getBytes(StandardCharsets.US_ASCII));
    questions.write(bitmap.samples(), 0, bitmap.length());
    questions.flush();
    byte[] answer = answers.readNBytes(bitmap.length());
    if (answer.length < bitmap.length()) {
      throw new IOException("Pillow did not answer: " + question);
    }
    return answer;
  }

  private String line() throws IOException {
    byte[] bytes = new byte[80];
    int count = 0;
    for (int next = answers.read(); next >= 0 && next != '\n'; next = answers.read()) {
      bytes[count++] = (byte) next;
    }
    return new String(Arrays.copyOf(bytes, count), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
