package org.imagelake.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The library without Spark, as fast as it goes: threads take the next file, read and analyse it.
 * What Spark costs is measured against this.
 *
 * <p>Run: {@code java -cp CLASSPATH org.imagelake.image.BareLoop DIR THREADS [ROUNDS]}; {@code
 * .ci/bench/bench.py overhead} does.
 */
public final class BareLoop {
  private BareLoop() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    int threads = Integer.parseInt(args[1]);
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      int failed = analyzeAll(files, threads);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "images=%d errors=%d seconds=%.3f images_per_second=%.2f%n",
          files.size(),
          failed,
          seconds,
          files.size() / seconds);
    }
  }

  private static int analyzeAll(List<Path> files, int threads) throws InterruptedException {
    ImageAnalyzer analyzer = new ImageAnalyzer(AnalysisSettings.DEFAULT);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> workers =
        IntStream.range(0, threads)
            .<Future<?>>mapToObj(t -> pool.submit(() -> work(analyzer, files, next, failed)))
            .toList();
    pool.shutdown();
    for (Future<?> worker : workers) {
      try {
        worker.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a worker died", e.getCause());
      }
    }
    return failed.get();
  }

  private static void work(
      ImageAnalyzer analyzer, List<Path> files, AtomicInteger next, AtomicInteger failed) {
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      try {
        if (analyzer.analyze(Files.readAllBytes(files.get(i))).error() != null) {
          failed.incrementAndGet();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
