package org.imagelake.image.metadata;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.icc.IccReader;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagelake.image.metadata.container.Blocks;
import org.imagelake.image.metadata.container.Blocks.Text;

/**
 * Every named tag as text, for those who ask. Serial numbers and owners' names are left out here
 * too, so that no table has them; so are tags that nobody has named, which may hide them.
 */
final class RawTags {
  /** RAW files with all maker notes have about 800. */
  private static final int MAX_TAGS = 2_000;

  /** Longest text of a tag, in characters; longer ones are cut. */
  private static final int MAX_TEXT = 1_024;

  private static final List<String> PRIVATE = List.of("serial", "owner");

  private static final Map<String, String> PREFIXES =
      Map.of(
          Xmp.DC, "dc",
          Xmp.XAP, "xmp",
          Xmp.PHOTOSHOP, "photoshop",
          Xmp.TIFF, "tiff",
          Xmp.EXIF, "exif",
          Xmp.EXIF_EX, "exifEX",
          Xmp.AUX, "aux");

  private final Map<String, String> tags = new LinkedHashMap<>();

  private RawTags() {}

  static Map<String, String> of(Exif exif, Iptc iptc, Xmp xmp, Blocks blocks) {
    RawTags raw = new RawTags();
    raw.addAll(exif.metadata());
    IptcDirectory names = new IptcDirectory();
    for (int tag : iptc.tags()) {
      if (names.hasTagName(tag)) {
        raw.add("IPTC:" + names.getTagName(tag), String.join("; ", iptc.all(tag)));
      }
    }
    xmp.values().forEach((key, values) -> raw.add("XMP:" + name(key), String.join("; ", values)));
    for (Text text : blocks.texts()) {
      raw.add("Text:" + text.keyword(), text.value());
    }
    if (blocks.icc() != null) {
      Metadata icc = new Metadata();
      Damage.tolerate(() -> new IccReader().extract(new ByteArrayReader(blocks.icc()), icc));
      raw.addAll(icc);
    }
    return raw.tags;
  }

  private void addAll(Metadata metadata) {
    for (Directory directory : metadata.getDirectories()) {
      for (Tag tag : directory.getTags()) {
        if (tags.size() < MAX_TAGS && tag.hasTagName()) {
          Damage.tolerate(
              () -> add(directory.getName() + ":" + tag.getTagName(), tag.getDescription()));
        }
      }
    }
  }

  /** The first statement of a name counts, as it does for the fields. */
  private void add(String name, String text) {
    String clean = TagText.clean(text);
    String key = TagText.clean(name);
    if (clean == null || key == null || tags.size() >= MAX_TAGS || isPrivate(key)) {
      return;
    }
    tags.putIfAbsent(TagText.cut(key, MAX_TEXT), TagText.cut(clean, MAX_TEXT));
  }

  private static boolean isPrivate(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PRIVATE.stream().anyMatch(lower::contains);
  }

  private static String name(String key) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      String rest = key.substring(Math.min(key.length(), prefix.getKey().length()));
      if (key.startsWith(prefix.getKey()) && rest.indexOf('/') < 0) {
        return prefix.getValue() + ":" + rest;
      }
    }
    return key;
  }
}
