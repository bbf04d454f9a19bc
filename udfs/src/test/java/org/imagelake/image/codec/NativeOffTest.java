package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dimagelake.native=false}, in a process of its own: a process chooses once. */
class NativeOffTest {

  /** Decodes the files of its arguments, and writes the pixels of each beside it. */
  static final class Program {
    private Program() {}

    public static void main(String[] files) throws IOException {
      System.out.println("native " + NativeLibrary.isLoaded());
      for (String file : files) {
        byte[] content = Files.readAllBytes(Path.of(file));
        Picture picture =
            Picture.of(
                Variant.checked(content)
                    .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE)));
        ByteBuffer pixels = ByteBuffer.allocate(4 * picture.rgb().length);
        pixels.asIntBuffer().put(picture.rgb());
        Files.write(Path.of(file + ".pixels"), pixels.array());
      }
    }
  }

  @Test
  void pureJavaDecodesAllFormats(@TempDir Path folder) throws IOException, InterruptedException {
    List<Variant> variants = new ArrayList<>();
    variants.addAll(new JpegVariantsTest().variants());
    variants.addAll(new PngVariantsTest().variants());
    variants.addAll(new WebpVariantsTest().variants());
    variants.addAll(new TiffVariantsTest().variants());
    variants.addAll(new BmpVariantsTest().variants());
    variants.addAll(new GifVariantsTest().variants());
    List<String> files = new ArrayList<>();
    for (Variant variant : variants) {
      Path file = folder.resolve(Integer.toString(files.size()));
      Files.write(file, variant.content());
      files.add(file.toString());
    }
    assertThat(run(files)).isEqualToIgnoringNewLines("native false");
    for (int i = 0; i < files.size(); i++) {
      Variant variant = variants.get(i);
      int[] rgb = new int[variant.truth().rgb().length];
      ByteBuffer.wrap(Files.readAllBytes(Path.of(files.get(i) + ".pixels"))).asIntBuffer().get(rgb);
      Picture found = new Picture(variant.truth().width(), variant.truth().height(), rgb);
      assertThat(found.largestDifference(variant.truth()))
          .as(variant.name())
          .isLessThanOrEqualTo(Math.max(variant.tolerance(), variant.betweenBackEnds()));
    }
  }

  /** What the program prints. */
  private static String run(List<String> files) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dimagelake.native=false",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                Program.class.getName()));
    command.addAll(files);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}
