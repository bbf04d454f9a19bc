package org.imagelake.pipeline.s3;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Stands between S3A and the server: writes requests down, and lets some of them fail. */
final class FaultyProxy implements Closeable {
  /** What becomes of a request. */
  enum Fate {
    PASS,
    /** The connection is reset before the server hears of it. */
    RESET_BEFORE,
    /** The server does it; the connection is reset within its answer. */
    RESET_AFTER,
    SLOW_DOWN,
    DENIED
  }

  private final ServerSocket socket;
  private final int serverPort;
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultyProxy::daemon);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Function<String, Fate> fates = request -> Fate.PASS;

  private FaultyProxy(ServerSocket socket, int serverPort) {
    this.socket = socket;
    this.serverPort = serverPort;
  }

  static FaultyProxy before(int serverPort) throws IOException {
    ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    FaultyProxy proxy = new FaultyProxy(socket, serverPort);
    proxy.threads.execute(proxy::acceptAll);
    return proxy;
  }

  String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Decides by a request's head: {@code PUT /bucket/key HTTP/1.1} and its headers. */
  void let(Function<String, Fate> decide) {
    fates = decide;
  }

  /** One in so many requests fails, in one of three ways. */
  void failOneIn(int requestsPerFault, long seed) {
    Random random = new Random(seed);
    Fate[] faults = {Fate.RESET_BEFORE, Fate.RESET_AFTER, Fate.SLOW_DOWN};
    let(
        head -> {
          synchronized (random) {
            return random.nextInt(requestsPerFault) == 0
                ? faults[random.nextInt(faults.length)]
                : Fate.PASS;
          }
        });
  }

  /** Heads of requests since the beginning or the last {@link #forget}. */
  List<String> requests() {
    return requests;
  }

  void forget() {
    requests.clear();
  }

  private void acceptAll() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  /** One request for each connection, so that bytes need no understanding. */
  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      requests.add(head);
      switch (fates.apply(head)) {
        case PASS -> pass(client, head, Long.MAX_VALUE);
        case RESET_BEFORE -> client.setSoLinger(true, 0);
        case RESET_AFTER -> {
          pass(client, head, 10);
          client.setSoLinger(true, 0);
        }
        case SLOW_DOWN -> answer(client, "503 Slow Down", "SlowDown");
        case DENIED -> answer(client, "403 Forbidden", "AccessDenied");
      }
    } catch (IOException e) {
      // one side hung up, which is what this is about
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int end = 0;
    while (end < 4) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private void pass(Socket client, String head, long most) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
      String closing = head.replaceAll("(?i)\r\nconnection:[^\r]*", "");
      closing = closing.substring(0, closing.length() - 2) + "Connection: close\r\n\r\n";
      server.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
      Future<?> body =
          threads.submit(() -> copy(client.getInputStream(), server.getOutputStream()));
      InputStream answer = server.getInputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n = answer.read(buffer); n >= 0; n = answer.read(buffer)) {
        if (most < Long.MAX_VALUE) {
          client.getOutputStream().write(buffer, 0, (int) Math.min(n, most));
          break;
        }
        client.getOutputStream().write(buffer, 0, n);
      }
      client.getOutputStream().flush();
      body.cancel(true);
    }
  }

  private static Void copy(InputStream in, OutputStream out) throws IOException {
    try {
      in.transferTo(out);
    } catch (SocketException e) {
      // the answer came before the end of the request
    }
    return null;
  }

  private static void answer(Socket client, String status, String code) throws IOException {
    String body = "<Error><Code>" + code + "</Code><Message>as the test wants</Message></Error>";
    String answer =
        "HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, body.length(), body);
    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
    client.shutdownOutput();
    client.setSoTimeout(2000);
    client.getInputStream().transferTo(OutputStream.nullOutputStream()); // else it may be reset
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty-proxy");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
