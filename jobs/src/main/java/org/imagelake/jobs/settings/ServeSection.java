package org.imagelake.jobs.settings;

import java.time.Duration;
import java.util.List;

/**
 * The settings below {@code serve}.
 *
 * @param address that is listened at
 * @param port 0 for any that is free
 * @param roots folders that inputs and outputs lie in
 * @param token that requests must carry; empty for none; a secret
 * @param tokenFile file that holds the token; empty for none
 * @param runningJobs most jobs that run at once
 * @param waitingJobs most jobs that wait for one to end
 * @param keptJobs most ended jobs that are remembered beside their runs
 * @param paths most paths of one request
 * @param bodyBytes longest body of a request
 * @param longestWait longest time that a request waits for its job
 * @param submit master that jobs are submitted to; empty to run them in this process
 */
public record ServeSection(
    String address,
    int port,
    List<String> roots,
    String token,
    String tokenFile,
    int runningJobs,
    int waitingJobs,
    int keptJobs,
    int paths,
    long bodyBytes,
    Duration longestWait,
    String submit) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_JOBS = 100_000;
  private static final int MOST_PATHS = 1_000_000;

  static ServeSection read(SettingReader reader) {
    return new ServeSection(
        reader.text("serve.address"),
        reader.between("serve.http-port", 0, HIGHEST_PORT),
        reader.list("serve.roots"),
        reader.text("serve.token"),
        reader.text("serve.token-file"),
        reader.between("serve.running-jobs", 1, MOST_JOBS),
        reader.between("serve.waiting-jobs", 0, MOST_JOBS),
        reader.between("serve.kept-jobs", 1, MOST_JOBS),
        reader.between("serve.max-paths", 1, MOST_PATHS),
        reader.bytes("serve.max-body"),
        reader.time("serve.max-wait"),
        reader.text("serve.submit"));
  }

  /** The record's own text would show the token. */
  @Override
  public String toString() {
    return "ServeSection[address=" + address + ", port=" + port + ", roots=" + roots + "]";
  }
}
