package org.imagelake.image.metadata.carry;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.metadata.container.Blocks;
import org.imagelake.image.metadata.container.Containers;

/**
 * Makes the metadata of a result from the file that it was made of: EXIF as a fresh structure
 * without thumbnail and without what was true of the source's pixels alone, and the XMP packet.
 *
 * <p>Content may be damaged or hostile: what can be read is carried, each block up to 1 MiB. IPTC
 * records, comments and PNG's texts are not carried. The ICC profile is not looked at: it belongs
 * to the pixels.
 */
public final class CarriedMetadata {
  private CarriedMetadata() {}

  /** What to embed in the result of a conversion. */
  public static Carried of(
      byte[] content, ImageFormat format, MetadataPolicy policy, CarryRequest request) {
    Blocks blocks = Containers.blocks(content, format);
    List<String> warnings = new ArrayList<>();
    byte[] exif = null;
    boolean hadGps = false;
    IfdReader.Tree tree = firstReadable(blocks, warnings);
    if (tree != null) {
      CarriedExif carried = new CarriedExif(tree, policy, request, warnings);
      exif = carried.block();
      hadGps = carried.hadGps();
    }
    byte[] xmp = null;
    if (!blocks.xmp().isEmpty()) {
      XmpRules rules = new XmpRules(policy, request);
      CarriedXmp carried = CarriedXmp.of(blocks.xmp().get(0), rules, warnings);
      xmp = carried.packet();
      hadGps |= carried.hadGps();
    }
    if (policy == MetadataPolicy.STRIP) {
      return new Carried(Embedded.NOTHING, List.of(), hadGps);
    }
    if (!blocks.iptc().isEmpty() && xmp == null) {
      warnings.add("IPTC is not carried");
    }
    if (!blocks.texts().isEmpty()) {
      warnings.add("comments and texts are not carried");
    }
    boolean nothing = exif == null && xmp == null;
    return new Carried(nothing ? Embedded.NOTHING : new Embedded(exif, xmp), warnings, hadGps);
  }

  /** The first block with a directory; blocks of other kinds in it are added to the others. */
  private static IfdReader.Tree firstReadable(Blocks blocks, List<String> warnings) {
    boolean damaged = false;
    for (int i = 0; i < blocks.exif().size(); i++) {
      byte[] block = blocks.exif().get(i);
      IfdReader.Tree tree = IfdReader.read(block);
      damaged |= tree == null;
      if (tree != null) {
        tree.foreign().forEach(span -> add(span, block, blocks));
      }
      if (tree != null && !tree.root().isEmpty()) {
        warn(tree, warnings);
        return tree;
      }
    }
    if (damaged) {
      warnings.add("EXIF is not carried: it is damaged");
    }
    return null;
  }

  private static void add(IfdReader.Span span, byte[] block, Blocks blocks) {
    switch (span.tag()) {
      case IfdReader.XMP -> blocks.xmp(block, span.start(), span.end());
      case IfdReader.IPTC -> blocks.iptc(block, span.start(), span.end());
      default -> blocks.photoshop(block, span.start(), span.end());
    }
  }

  private static void warn(IfdReader.Tree tree, List<String> warnings) {
    if (tree.unreadable() > 0) {
      warnings.add("EXIF is damaged: unreadable parts are not carried");
    }
    if (tree.beyond() > 0) {
      warnings.add("EXIF beyond 1 MiB is not carried");
    }
  }
}
