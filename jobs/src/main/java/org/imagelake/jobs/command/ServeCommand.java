package org.imagelake.jobs.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.http.HttpService;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.ServeSection;
import org.imagelake.jobs.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands over HTTP. */
@Command(
    name = "serve",
    header = "Serve analyze, quality, convert and enhance over HTTP, as jobs over one lake.",
    description =
        "Listens on this machine alone, unless --address says otherwise, which takes a token. Inputs"
            + " and outputs of requests must lie below a --root. /openapi.json tells what is taken. It"
            + " serves until it is stopped; one that starts again finds its jobs in the lake.",
    footer = {
      "  imagelake serve --lake lake/ --root photos/",
      "  imagelake serve --lake lake/ --root photos/ --root web/ --address 0.0.0.0 --token-file token"
    })
public final class ServeCommand extends JobCommand {
  /** Before Spark's own, so that jobs are stopped and remembered while it lives. */
  private static final int HOOK_PRIORITY = 1000;

  private static final int SECONDS_TO_STOP = 60;

  private final Context context;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables; made when missing.")
  private String lake;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Folder that requests may read from and write to; give it once for each.")
  private List<String> roots;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 for any that is free. Default: ${bundle:default.serve.http-port}.")
  private String port;

  @Option(
      names = "--address",
      paramLabel = "HOST",
      description = "Address to listen at. Default: ${bundle:default.serve.address}.")
  private String address;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with the token that requests must carry.")
  private String tokenFile;

  @Option(
      names = "--submit",
      paramLabel = "MASTER",
      description =
          "Submit each job to this master by spark-submit, instead of running it in this process;"
              + " SPARK_HOME says where that is.")
  private String submit;

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Overrides overrides =
        limits.into(
            new Overrides()
                .put("serve.roots", "--root", roots)
                .put("serve.http-port", "--port", port)
                .put("serve.address", "--address", address)
                .put("serve.token-file", "--token-file", tokenFile)
                .put("serve.submit", "--submit", submit));
    Settings settings = session.settings(context, overrides);
    ServeSection serve = settings.serve();
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    HttpService.check(serve, context.environment());
    LakeSession lakeSession = session.openShared(settings, "serve");
    HttpService service;
    try {
      service =
          HttpService.start(
              lakeSession.spark(),
              lake,
              serve,
              session.own(context, overrides),
              session.more(context, overrides));
    } catch (RuntimeException e) {
      lakeSession.close();
      throw e;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    ShutdownHookManager.get()
        .addShutdownHook(
            () -> {
              service.close();
              lakeSession.close();
              stopped.countDown();
            },
            HOOK_PRIORITY,
            SECONDS_TO_STOP,
            TimeUnit.SECONDS);
    context
        .terminal()
        .out()
        .printf("serving http://%s:%d/openapi.json%n", serve.address(), service.port());
    context.terminal().out().flush();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }
}
