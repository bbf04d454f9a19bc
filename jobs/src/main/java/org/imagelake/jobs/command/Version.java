package org.imagelake.jobs.command;

import org.imagelake.image.ImageAnalyzer;
import picocli.CommandLine.IVersionProvider;

/** The versions that results depend on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String program = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "imagelake " + (program == null ? "(not packaged)" : program),
      "analyzer " + ImageAnalyzer.VERSION,
      "java " + Runtime.version()
    };
  }
}
