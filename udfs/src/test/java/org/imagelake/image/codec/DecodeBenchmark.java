package org.imagelake.image.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Decoding of a folder of JPEG photographs, in milliseconds for the whole folder; {@code floor} is
 * libjpeg-turbo alone, into memory that is there. Divide by the pixels that the set-up prints.
 *
 * <p>How to run, from the folder {@code udfs}:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *   -Dphotos=../../shared/data/photos/dev org.imagelake.image.codec.DecodeBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class DecodeBenchmark {
  private record Photo(byte[] content, ImageHeader header) {}

  private final List<Photo> photos = new ArrayList<>();
  private final NativeMemory pixels = new NativeMemory();
  private final NativeMemory input = new NativeMemory();

  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(DecodeBenchmark.class.getName())
                .jvmArgsAppend(
                    "-Dphotos=" + System.getProperty("photos", "../../shared/data/photos/dev"))
                .build())
        .run();
  }

  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("photos")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        Outcome<ImageHeader> header = Headers.read(content, ImageFormat.JPEG, Limits.DEFAULT);
        header.fold(ok -> photos.add(new Photo(content, ok)), error -> false);
      }
    }
    long total = photos.stream().mapToLong(photo -> photo.header().pixelCount()).sum();
    System.out.printf("%n%d photographs, %.1f megapixels%n", photos.size(), total / 1e6);
    if (!NativeLibrary.isLoaded()) {
      throw new IllegalStateException("native codecs do not load here");
    }
  }

  /** libjpeg-turbo's own time. */
  @Benchmark
  public long floor() {
    long sum = 0;
    for (Photo photo : photos) {
      NativePlan plan = NativePlan.of(photo.header(), Integer.MAX_VALUE);
      BytePointer memory = pixels.ofSize(plan.pixelBytes());
      BytePointer bytes = input.ofSize(photo.content().length);
      bytes.position(0).put(photo.content(), 0, photo.content().length);
      try (Mat target = new Mat(plan.height(), plan.width(), plan.type(), memory);
          Mat encoded = new Mat(1, photo.content().length, opencv_core.CV_8UC1, bytes);
          Mat decoded = opencv_imgcodecs.imdecode(encoded, plan.flags(), target)) {
        sum += decoded.rows();
      }
    }
    return sum;
  }

  /** Decoding as an analysis does it: completeness, memory, profile. */
  @Benchmark
  public long decode() {
    return each(new NativeDecoder(), Integer.MAX_VALUE, p -> p.height());
  }

  @Benchmark
  public long decodeAndLuma() {
    return each(new NativeDecoder(), Integer.MAX_VALUE, DecodeBenchmark::luma);
  }

  @Benchmark
  public long decodeAndReduce() {
    return each(new NativeDecoder(), Integer.MAX_VALUE, p -> p.reduce(1024).pixelCount());
  }

  @Benchmark
  public long decodeScaled() {
    return each(new NativeDecoder(), 1024, p -> p.height());
  }

  @Benchmark
  public long decodeInJava() {
    return each(new JavaDecoder(), Integer.MAX_VALUE, p -> p.height());
  }

  private static long luma(Pixels pixels) {
    byte[] row = new byte[pixels.width()];
    long sum = 0;
    for (int y = 0; y < pixels.height(); y++) {
      pixels.copyLumaRow(y, row);
      sum += row[0];
    }
    return sum;
  }

  private long each(
      Decoder decoder, int leastLongSide, java.util.function.ToLongFunction<Pixels> use) {
    long sum = 0;
    for (Photo photo : photos) {
      try (Pixels decoded =
          decoder
              .decode(photo.content(), photo.header(), leastLongSide)
              .fold(
                  ok -> ok,
                  error -> {
                    throw new IllegalStateException(error.toString());
                  })) {
        sum += use.applyAsLong(decoded);
      }
    }
    return sum;
  }
}
