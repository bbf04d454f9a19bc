package org.imagelake.sql;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import scala.Tuple3;
import scala.runtime.BoxedUnit;

/**
 * Gives a session the image functions. Spark finds this class by its service file in every session
 * that has our jar on its class path; {@code
 * spark.sql.extensions=org.imagelake.sql.ImagelakeExtensions} names it where service files are not
 * read.
 */
public final class ImagelakeExtensions implements SparkSessionExtensionsProvider {
  private final ImageLibrary library;

  /** For Spark. */
  public ImagelakeExtensions() {
    this(new ImageLibrary());
  }

  ImagelakeExtensions(ImageLibrary library) {
    this.library = library;
  }

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    RecentImages images = new RecentImages(library);
    for (ImageFunction function : ImageFunctions.ALL) {
      extensions.injectFunction(
          new Tuple3<>(
              new FunctionIdentifier(function.name()),
              FunctionDocs.info(function),
              arguments -> new ImageCall(function, function.parts(), arguments, images)));
    }
    extensions.injectOptimizerRule(session -> new CallsBeforeSorting());
    extensions.injectPreCBORule(session -> new AskTogether());
    extensions.injectPreCBORule(session -> new ShuffleBeforeSorting());
    return BoxedUnit.UNIT;
  }
}
