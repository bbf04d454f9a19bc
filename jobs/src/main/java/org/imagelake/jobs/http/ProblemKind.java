package org.imagelake.jobs.http;

/** Every way a request can go wrong; the document of the API lists them from here. */
enum ProblemKind {
  MALFORMED(400, "The request cannot be read"),
  UNAUTHORIZED(401, "A token is needed"),
  OUTSIDE_ROOTS(403, "The path is outside the folders of this server"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, "This method is not for that"),
  ALREADY_ENDED(409, "The job has ended"),
  TOO_LARGE(413, "The body is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is no JSON"),
  WRONG_HOST(421, "The request is for another host"),
  INVALID(422, "The request says what cannot be done"),
  KEY_REUSED(422, "The idempotency key belongs to another request"),
  QUEUE_FULL(429, "Too many jobs are waiting"),
  INTERNAL(500, "The server failed"),
  STOPPING(503, "The server is stopping");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** Identifies the kind to programs. */
  String type() {
    return "urn:imagelake:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
