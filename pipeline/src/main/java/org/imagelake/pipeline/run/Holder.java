package org.imagelake.pipeline.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who holds a lease.
 *
 * @param host name of the machine
 * @param pid of the process there
 * @param processStarted in milliseconds since 1970, as process ids come back; 0 when unknown
 * @param claim where the holder writes beside the lake; empty for nowhere
 * @param work what it writes there; holders of one claim and work make the same objects
 */
public record Holder(String host, long pid, long processStarted, String claim, String work) {
  /** Nobody knows: only the age of the lease says something. */
  static final Holder UNKNOWN = new Holder("", 0, 0, "", "");

  /** This process. */
  public static Holder here(String claim, String work) {
    ProcessHandle self = ProcessHandle.current();
    return new Holder(hostName(), self.pid(), started(self), claim, work);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Whether it is a process of this machine, which can be asked for. */
  boolean isLocal() {
    return !host.isEmpty() && host.equals(hostName());
  }

  /** Whether that process is at work. */
  boolean isRunning() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> started(process) == processStarted)
        .isPresent();
  }

  String text() {
    return "host=%s%npid=%d%nstarted=%d%nclaim=%s%nwork=%s%n"
        .formatted(host, pid, processStarted, claim, work);
  }

  /** What {@link #text} wrote; unknown when it is anything else. */
  static Holder of(String text) {
    Map<String, String> values = new HashMap<>();
    text.lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(
            line ->
                values.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    try {
      return new Holder(
          values.getOrDefault("host", ""),
          Long.parseLong(values.getOrDefault("pid", "")),
          Long.parseLong(values.getOrDefault("started", "")),
          values.getOrDefault("claim", ""),
          values.getOrDefault("work", ""));
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }
}
