package org.imagelake.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that workers of a local cluster start executors from (SPARK_HOME, set by the build):
 * its jars are links to those of the test's class path.
 */
final class SparkHome {
  private SparkHome() {}

  /** Fills the folder and gives back the class path of what are no jars: our own classes. */
  static String prepare() throws IOException {
    Path jars = Path.of(System.getenv("SPARK_HOME"), "jars");
    Files.createDirectories(jars);
    for (Path entry : classPath()) {
      Path link = jars.resolve(entry.getFileName());
      if (entry.toString().endsWith(".jar")) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, entry);
      }
    }
    return classPath().stream()
        .filter(Files::isDirectory)
        .filter(folder -> !folder.endsWith("test-classes"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .toList();
  }
}
