package org.imagelake.sql;

import java.io.Serializable;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.OpenedImage;

/** What functions ask of the image library; tests count it. */
class ImageLibrary implements Serializable {
  OpenedImage open(byte[] content) {
    return new ImageAnalyzer(AnalysisSettings.DEFAULT).open(content);
  }

  ImageAnalysis examine(OpenedImage image, AnalysisSettings settings) {
    return new ImageAnalyzer(settings).examine(image);
  }
}
