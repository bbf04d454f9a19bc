package org.imagelake.image.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.metadata.container.Blocks;

/** The EXIF tags of a file. Where it has several blocks, the first one with a tag counts. */
final class Exif {
  /** Where tags of the picture stand: RAW files have in IFD0 what others have in the Exif IFD. */
  private static final List<Class<? extends Directory>> PICTURE =
      List.of(ExifSubIFDDirectory.class, ExifIFD0Directory.class, PanasonicRawIFD0Directory.class);

  /** Where tags of the file stand. */
  private static final List<Class<? extends Directory>> MAIN =
      List.of(ExifIFD0Directory.class, PanasonicRawIFD0Directory.class, ExifSubIFDDirectory.class);

  private final Metadata metadata = new Metadata();
  private final Map<Class<?>, List<Directory>> byKind = new HashMap<>();

  private Exif() {}

  /** Reads the EXIF blocks; blocks of other kinds that are found inside are added to them. */
  static Exif read(Blocks blocks, boolean everything) {
    Exif exif = new Exif();
    for (int i = 0; i < blocks.exif().size(); i++) {
      exif.read(blocks.exif().get(i), blocks, everything);
    }
    for (Directory directory : exif.metadata.getDirectories()) {
      exif.byKind.computeIfAbsent(directory.getClass(), k -> new ArrayList<>(1)).add(directory);
    }
    return exif;
  }

  private void read(byte[] block, Blocks blocks, boolean everything) {
    ByteArrayReader reader = new ByteArrayReader(block);
    ExifHandler handler = new ExifHandler(metadata, blocks, everything);
    Damage.tolerate(() -> walk(reader, handler));
    Damage.tolerate(() -> handler.readMakerNote(reader));
  }

  private static void walk(ByteArrayReader reader, ExifHandler handler) throws IOException {
    try {
      new TiffReader().processTiff(reader, handler, 0);
    } catch (TiffProcessingException notTiff) {
      throw new IOException(notTiff);
    }
  }

  /** All that was read, for raw tags. */
  Metadata metadata() {
    return metadata;
  }

  /** A tag of the picture: the Exif IFD before IFD0. */
  Object picture(int tag) {
    return first(PICTURE, tag);
  }

  /** A tag of the file: IFD0 before the Exif IFD. */
  Object main(int tag) {
    return first(MAIN, tag);
  }

  /** A tag of a directory, such as a maker note; null when absent. */
  Object of(Class<? extends Directory> kind, int tag) {
    for (Directory directory : byKind.getOrDefault(kind, List.of())) {
      Object value = directory.getObject(tag);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The text of a tag, cleaned; null when absent, blank or no text. */
  String pictureText(int tag) {
    return TagText.of(picture(tag));
  }

  /** The text of a tag, cleaned; null when absent, blank or no text. */
  String mainText(int tag) {
    return TagText.of(main(tag));
  }

  /** The text of a tag of a directory, cleaned; null when absent, blank or no text. */
  String text(Class<? extends Directory> kind, int tag) {
    return TagText.of(of(kind, tag));
  }

  /** The bytes of a tag, or null. */
  byte[] mainBytes(int tag) {
    Object value = main(tag);
    if (value instanceof StringValue text) {
      return text.getBytes();
    }
    if (value instanceof short[] unsigned) {
      byte[] bytes = new byte[unsigned.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) unsigned[i];
      }
      return bytes;
    }
    return value instanceof byte[] bytes ? bytes : null;
  }

  private Object first(List<Class<? extends Directory>> kinds, int tag) {
    for (Class<? extends Directory> kind : kinds) {
      Object value = of(kind, tag);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
