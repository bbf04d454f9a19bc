package org.imagelake.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Analyses every file of a folder of broken and malicious images once, and tells which took the
 * most processor time: one that takes many seconds holds up a whole partition.
 *
 * <p>Run: {@code java -Xmx1g -cp CLASSPATH org.imagelake.image.HostileSweep DIR THREADS}.
 */
public final class HostileSweep {
  private static final int SHOWN = 10;

  private record Cost(Path file, long cpuNanos, String outcome) {}

  private HostileSweep() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    ConcurrentLinkedQueue<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = new ConcurrentLinkedQueue<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    int threads = Integer.parseInt(args[1]);
    ConcurrentLinkedQueue<Cost> costs = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(pool.submit(() -> work(files, costs)));
    }
    pool.shutdown();
    for (Future<?> worker : workers) {
      try {
        worker.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a worker died", e.getCause());
      }
    }
    print(costs);
  }

  private static void work(ConcurrentLinkedQueue<Path> files, ConcurrentLinkedQueue<Cost> costs) {
    ImageAnalyzer analyzer = new ImageAnalyzer(AnalysisSettings.DEFAULT);
    for (Path file = files.poll(); file != null; file = files.poll()) {
      long before = threadCpuNanos();
      try {
        ImageError error = analyzer.analyze(Files.readAllBytes(file)).error();
        String outcome = error == null ? "ok" : error.code() + " " + error.message();
        costs.add(new Cost(file, threadCpuNanos() - before, outcome));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RuntimeException | Error e) {
        throw new IllegalStateException("analysing " + file, e);
      }
    }
  }

  private static long threadCpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(ConcurrentLinkedQueue<Cost> costs) {
    costs.stream()
        .sorted(Comparator.comparingLong(Cost::cpuNanos).reversed())
        .limit(SHOWN)
        .forEach(cost -> System.out.println(line(cost)));
    double total = costs.stream().mapToLong(Cost::cpuNanos).sum() / 1e9;
    long failed = costs.stream().filter(cost -> !cost.outcome().equals("ok")).count();
    System.out.printf(
        Locale.ROOT, "files=%d errors=%d cpu_seconds=%.1f%n", costs.size(), failed, total);
  }

  private static String line(Cost cost) {
    return String.format(
        Locale.ROOT, "%8.3f s  %s  %s", cost.cpuNanos() / 1e9, cost.file(), cost.outcome());
  }
}
