package org.imagelake.sql;

import org.apache.spark.sql.SparkSessionExtensions;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/** {@link ImagelakeExtensions} over {@link CountedLibrary}. */
public final class CountedExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    return new ImagelakeExtensions(new CountedLibrary()).apply(extensions);
  }
}
