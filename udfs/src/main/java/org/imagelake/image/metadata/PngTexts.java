package org.imagelake.image.metadata;

import java.util.List;
import java.util.Locale;
import org.imagelake.image.metadata.container.Blocks.Text;

/** The keyworded texts of a PNG (ISO/IEC 15948, 11.3.4.2). */
record PngTexts(List<Text> texts) {
  /** The text of a keyword in any case, cleaned; null when absent. */
  String text(String keyword) {
    for (Text text : texts) {
      if (text.keyword().toLowerCase(Locale.ROOT).equals(keyword.toLowerCase(Locale.ROOT))) {
        String clean = TagText.clean(text.value());
        if (clean != null) {
          return clean;
        }
      }
    }
    return null;
  }

  /** "Creation Time" where it is one of the usual ways to write a moment. */
  Moment creationTime() {
    return Moment.parse(text("Creation Time"));
  }
}
