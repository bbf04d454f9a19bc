package org.imagelake.image.metadata.carry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What becomes of each XMP property; names are of ISO 16684-2 and the IPTC Photo Metadata 2023. */
final class XmpRules {
  private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
  private static final String EXIF = "http://ns.adobe.com/exif/1.0/";
  private static final String HAS_EXTENDED = "http://ns.adobe.com/xmp/note/HasExtendedXMP";

  /** Named places, by whoever wrote them. Countries stay: they are no position. */
  private static final Set<String> PLACES =
      Set.of(
          "http://ns.adobe.com/photoshop/1.0/City",
          "http://ns.adobe.com/photoshop/1.0/State",
          "http://rs.tdwg.org/dwc/index.htmdctermsLocation",
          "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/Location",
          "http://iptc.org/std/Iptc4xmpExt/2008-02-29/LocationCreated",
          "http://iptc.org/std/Iptc4xmpExt/2008-02-29/LocationShown");

  private final MetadataPolicy policy;
  private final Map<String, String> values;

  XmpRules(MetadataPolicy policy, CarryRequest request) {
    String width = Integer.toString(request.width());
    String height = Integer.toString(request.height());
    Map<String, String> sizes =
        Map.of(
            TIFF + "ImageWidth", width,
            TIFF + "ImageLength", height,
            EXIF + "PixelXDimension", width,
            EXIF + "PixelYDimension", height);
    this.policy = policy;
    this.values = new HashMap<>(sizes);
    if (request.orientationApplied()) {
      values.put(TIFF + "Orientation", "1");
    }
  }

  /** Whether the property has nothing to do in the result. */
  boolean removes(String namespace, String name) {
    return isExtendedLink(namespace, name)
        || (policy == MetadataPolicy.STRIP_GPS && tellsPlace(namespace, name));
  }

  /** The value that a property of the picture has from now on; null when it keeps its own. */
  String value(String namespace, String name) {
    return values.get(namespace + name);
  }

  /** A link to the part of the packet that did not fit one segment of a JPEG. */
  static boolean isExtendedLink(String namespace, String name) {
    return HAS_EXTENDED.equals(namespace + name);
  }

  /** In any namespace: those of drones and of biologists have positions of their own. */
  static boolean isPosition(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("latitude")
        || lower.contains("longitude")
        || lower.contains("coordinates")
        || lower.contains("longtitude"); // as DJI's drones spell it
  }

  private static boolean tellsPlace(String namespace, String name) {
    return isPosition(name)
        || name.toLowerCase(Locale.ROOT).startsWith("gps")
        || PLACES.contains(namespace + name);
  }
}
