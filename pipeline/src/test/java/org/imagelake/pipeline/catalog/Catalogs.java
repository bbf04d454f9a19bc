package org.imagelake.pipeline.catalog;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.LocalSpark;

/** The two kinds of Iceberg catalogs that need no server, in a folder. */
public enum Catalogs {
  HADOOP {
    @Override
    void configure(SparkSession session, Path folder) {
      session.conf().set(SETTING + ".type", "hadoop");
    }
  },
  JDBC {
    @Override
    void configure(SparkSession session, Path folder) {
      session.conf().set(SETTING + ".type", "jdbc");
      session.conf().set(SETTING + ".uri", "jdbc:sqlite:" + folder.resolve("catalog.db"));
    }
  };

  /** What the catalog is called in the sessions. */
  public static final String NAME = "shelf";

  private static final String SETTING = "spark.sql.catalog." + NAME;

  abstract void configure(SparkSession session, Path folder);

  /** A session that has the catalog, whose tables stay in the folder. */
  public SparkSession session(Path folder) {
    SparkSession session = LocalSpark.session().newSession();
    session.conf().set(SETTING, "org.apache.iceberg.spark.SparkCatalog");
    session.conf().set(SETTING + ".warehouse", folder.resolve("warehouse").toString());
    configure(session, folder);
    return session;
  }
}
