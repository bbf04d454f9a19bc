package org.imagelake.image.metadata.carry;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Why a tag of a result may differ from its source's; names are exiftool's. */
record CarryDifferences(String file, List<String> warnings, CarryRequest request) {
  private static final Pattern MAKERS =
      Pattern.compile(
          "(Apple|Canon|CanonCustom|Casio|FujiFilm|GE|JVC|Kodak|MakerUnknown|Minolta|Motorola"
              + "|Nikon|NikonCapture|NikonScan|Olympus|Panasonic|Pentax|PhaseOne|Ricoh|Sanyo|Sigma"
              + "|Sony):.*");

  private static final Pattern COMPARED =
      Pattern.compile("(IFD0|ExifIFD|GPS|InteropIFD|PrintIM|XMP-.*):.*|" + MAKERS.pattern());

  private static final Pattern STRUCTURE =
      Pattern.compile(
          "IFD0:(BitsPerSample|ColorMap|Compression|ImageHeight|ImageWidth|ModelTransform"
              + "|PhotometricInterpretation|PlanarConfiguration|Predictor|RowsPerStrip"
              + "|SamplesPerPixel|StripByteCounts|StripOffsets|SubfileType|TileLength|TileWidth"
              + "|YCbCrSubSampling|PreviewImage.*|Thumbnail.*|DNG.*|CFA.*)");

  /** How to develop a digital negative. */
  private static final Pattern DEVELOPMENT =
      Pattern.compile(
          "IFD0:(AnalogBalance|AsShotNeutral|Baseline.*|Calibration.*|CameraCalibration.*"
              + "|ColorMatrix.*|LinearResponseLimit|RawDataUniqueID|ShadowScale)");

  private static final Pattern WIDTHS =
      Pattern.compile(".*:(ExifImageWidth|RelatedImageWidth)|XMP-tiff:ImageWidth");

  private static final Pattern HEIGHTS =
      Pattern.compile(".*:(ExifImageHeight|RelatedImageHeight)|XMP-tiff:ImageHeight");

  /** exiftool tells offsets from the file's start. */
  private static final Pattern OFFSETS = Pattern.compile(".*:PreviewImageStart");

  /** Digital negatives and APP segments of these hold what exiftool counts to the maker's. */
  private static final Set<String> MAKERS_ELSEWHERE =
      Set.of(
          "exiftool/DNG.dng",
          "exiftool/CasioQVCI.jpg",
          "exiftool/ExifTool.jpg",
          "metadata-extractor-images/Kodak_ProBack.jpg");

  /** Of directories below the notes' own, which other programs have moved. */
  private static final Set<String> DEEP_VALUES =
      Set.of(
          "metadata-extractor-images/Nikon_D1X.webp Nikon:SensorPixelSize",
          "metadata-extractor-images/Nikon_Coolpix_P7000.webp [minor] Bad PreviewIFD directory");

  boolean explain(String name, String was, String is) {
    if (!COMPARED.matcher(name).matches() || (was != null && was.equals(is))) {
      return true;
    }
    if (is == null) {
      return isRemoved(name);
    }
    if (was == null) {
      return false;
    }
    boolean isOnce =
        Arrays.asList(was.split(" ?& ?", -1)).contains(is); // of several blocks or fields
    return isOnce
        || (WIDTHS.matcher(name).matches() && is.equals("" + request.width()))
        || (HEIGHTS.matcher(name).matches() && is.equals("" + request.height()))
        || OFFSETS.matcher(name).matches()
        || DEEP_VALUES.contains(file + " " + name);
  }

  static boolean isKnownFault(String file, String fault) {
    return fault.isEmpty() || DEEP_VALUES.contains(file + " " + fault);
  }

  private boolean isRemoved(String name) {
    boolean isMakers = MAKERS.matcher(name).matches();
    return STRUCTURE.matcher(name).matches()
        || (file.endsWith(".dng") && DEVELOPMENT.matcher(name).matches())
        || (isMakers && (lost("maker notes") || MAKERS_ELSEWHERE.contains(file)))
        || (name.startsWith("XMP-") && lost("extended XMP"))
        || (name.startsWith("PrintIM:") && MAKERS_ELSEWHERE.contains(file));
  }

  private boolean lost(String what) {
    return warnings.stream().anyMatch(warning -> warning.startsWith(what));
  }
}
