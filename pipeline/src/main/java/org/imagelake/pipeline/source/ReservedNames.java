package org.imagelake.pipeline.source;

/** What we put into folders of other people beside the objects they asked for. */
public final class ReservedNames {
  /** A folder in every output; begins with an underscore, so that Spark and Hadoop overlook it. */
  public static final String FOLDER = "_imagelake";

  private ReservedNames() {}
}
