package org.imagelake.jobs.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.imagelake.pipeline.UsageException;

/**
 * Who may come in. Without a token the server listens to this machine alone, and then a page of a
 * browser must not get in by a name of its own that points here (DNS rebinding): the host that a
 * request names must be a loopback one.
 */
final class Door {
  private static final int SHORTEST_TOKEN = 16;
  private static final String BEARER = "Bearer ";
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "ip6-localhost");

  private final String address;
  private final boolean loopback;

  /** Digests have one length, so that comparing them tells nothing of the token's. */
  private final byte[] tokenDigest;

  private Door(String address, boolean loopback, byte[] tokenDigest) {
    this.address = address;
    this.loopback = loopback;
    this.tokenDigest = tokenDigest;
  }

  /**
   * For an address.
   *
   * @param token empty for none
   * @throws UsageException when others could come in without one
   */
  static Door at(String address, String token) {
    boolean loopback;
    try {
      loopback = InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException("--address " + address + ": no such host", e);
    }
    if (token.isEmpty() && !loopback) {
      throw new UsageException(
          "--address "
              + address
              + " lets other machines in, so requests need a token: put one in a file and name it by"
              + " --token-file, or in the environment variable IMAGELAKE_SERVE_TOKEN");
    }
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      throw new UsageException("the token is too short: expected 16 characters or more");
    }
    return new Door(address, loopback, token.isEmpty() ? null : digest(token));
  }

  /** Whether requests must carry a token. */
  boolean asksForToken() {
    return tokenDigest != null;
  }

  /**
   * Lets a request in.
   *
   * @param open whether this one needs no token
   * @throws Problem when it must stay out
   */
  void check(HttpServerExchange exchange, boolean open) {
    if (loopback && !namesThisHost(exchange.getRequestHeaders().getFirst(Headers.HOST))) {
      throw new Problem(ProblemKind.WRONG_HOST, "this server answers for the local host alone");
    }
    if (tokenDigest != null && !open) {
      String given = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
      boolean known =
          given != null
              && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
              && MessageDigest.isEqual(
                  digest(given.substring(BEARER.length()).strip()), tokenDigest);
      if (!known) {
        throw new Problem(
            ProblemKind.UNAUTHORIZED, "expected the header Authorization: Bearer TOKEN");
      }
    }
  }

  private boolean namesThisHost(String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || name.equals(address.toLowerCase(Locale.ROOT));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
