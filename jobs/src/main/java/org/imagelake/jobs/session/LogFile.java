package org.imagelake.jobs.session;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where embedded Spark's log goes instead of the terminal. Under spark-submit the log is the
 * cluster's and stays as it is.
 */
public final class LogFile {
  private static final String PATH = "org.imagelake.log";
  private static final String CONFIGURATION = "log4j2.configurationFile";
  private static final String EMBEDDED =
      "classpath:org/imagelake/jobs/session/log4j2-embedded.properties";

  private LogFile() {}

  /** Must come before the first class that logs. */
  public static void arrange() {
    if (LakeSession.submitted() || System.getProperty(CONFIGURATION) != null) {
      return;
    }
    String name = "imagelake-" + ProcessHandle.current().pid() + ".log";
    System.setProperty(PATH, Path.of(System.getProperty("java.io.tmpdir"), name).toString());
    System.setProperty(CONFIGURATION, EMBEDDED);
    // One line each for what comes by java.util.logging, as the image library's warnings do.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
  }

  /** A hint to append to the message of a failed run; {@code ""} when nothing was logged. */
  public static String hint() {
    String path = System.getProperty(PATH);
    return path != null && Files.exists(Path.of(path)) ? " Spark's log: " + path : "";
  }
}
