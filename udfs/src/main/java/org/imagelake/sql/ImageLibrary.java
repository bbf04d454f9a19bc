package org.imagelake.sql;

import java.io.Serializable;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.OpenedImage;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.Converter;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.Enhanced;
import org.imagelake.image.enhance.Enhancer;

/** What functions ask of the image library; tests count it. */
class ImageLibrary implements Serializable {
  OpenedImage open(byte[] content) {
    return new ImageAnalyzer(AnalysisSettings.DEFAULT).open(content);
  }

  ImageAnalysis examine(OpenedImage image, AnalysisSettings settings) {
    return new ImageAnalyzer(settings).examine(image);
  }

  Outcome<Conversion> convert(byte[] content, ConversionSpec spec) {
    return new Converter(spec).convert(content);
  }

  Outcome<Enhanced> enhance(byte[] content, EnhanceSpec spec) {
    return new Enhancer(spec).enhance(content);
  }
}
