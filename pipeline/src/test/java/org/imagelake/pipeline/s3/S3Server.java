package org.imagelake.pipeline.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real S3 server (s3proxy, objects in its memory) in a JVM of its own, started for the first test
 * class that wants it and stopped after the last.
 */
public final class S3Server implements BeforeAllCallback {
  static final String ACCESS_KEY = "AKIAIMAGELAKETESTS01";
  static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/secret-of-the-tests";

  private static final String JARS = "imagelake.s3server.jars";
  private static final long LONGEST_START_MILLIS = 60_000;

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(S3Server.class))
        .computeIfAbsent(Running.class, key -> start(), Running.class);
  }

  private static Running start() {
    try {
      Path folder = Files.createTempDirectory("imagelake-s3");
      int port = freePort();
      Files.writeString(
          folder.resolve("s3.properties"),
          """
          s3proxy.endpoint=http://127.0.0.1:%d
          s3proxy.authorization=aws-v2-or-v4
          s3proxy.identity=%s
          s3proxy.credential=%s
          jclouds.provider=transient-nio2
          jclouds.identity=none
          jclouds.credential=none
          """
              .formatted(port, ACCESS_KEY, SECRET_KEY));
      Files.writeString(
          folder.resolve("logback.xml"),
          """
          <configuration><appender name="E" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%-5level %logger{20} %msg%n%ex{5}</pattern></encoder></appender>
          <root level="warn"><appender-ref ref="E"/></root></configuration>
          """);
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx512m",
                      "-cp",
                      folder + java.io.File.pathSeparator + System.getProperty(JARS) + "/*",
                      "org.gaul.s3proxy.Main",
                      "--properties",
                      folder.resolve("s3.properties").toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      Running running = new Running(process, folder, port);
      running.await();
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The server's process. */
  record Running(Process process, Path folder, int port) implements AutoCloseable {

    private void await() throws IOException {
      long end = System.nanoTime() + LONGEST_START_MILLIS * 1_000_000;
      while (System.nanoTime() < end && process.isAlive()) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          return;
        } catch (IOException e) {
          sleep();
        }
      }
      String log = Files.readString(folder.resolve("log"));
      close();
      throw new IllegalStateException("the S3 server did not start: " + log);
    }

    private static void sleep() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      for (String name : List.of("s3.properties", "logback.xml", "log", "")) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }
}
