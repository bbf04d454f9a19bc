package org.imagelake.jobs.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import org.imagelake.pipeline.UsageException;

/** The socket: small pools, bounded bodies, and no patience with slow senders. */
final class HttpServer implements AutoCloseable {
  private static final int WORKERS = 16;
  private static final int MILLIS_FOR_HEADERS = 30_000;
  private static final int MILLIS_IDLE = 120_000;
  private static final int LONGEST_HEADERS = 32 * 1024;

  private final Undertow undertow;

  private HttpServer(Undertow undertow) {
    this.undertow = undertow;
  }

  /**
   * Listens.
   *
   * @throws UsageException when the port is taken
   */
  static HttpServer start(String address, int port, long mostBytes, HttpHandler handler) {
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(port, address)
            .setIoThreads(1)
            .setWorkerThreads(WORKERS)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, mostBytes)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LONGEST_HEADERS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, MILLIS_FOR_HEADERS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, MILLIS_IDLE)
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, MILLIS_IDLE)
            .setHandler(new BlockingHandler(handler))
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      throw new UsageException(
          "cannot listen at " + address + ":" + port + ": " + e.getMessage(), e);
    }
    return new HttpServer(undertow);
  }

  /** Where it listens, once it does. */
  int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
