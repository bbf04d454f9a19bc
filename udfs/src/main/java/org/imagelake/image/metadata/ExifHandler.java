package org.imagelake.image.metadata;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import com.drew.metadata.exif.makernotes.OlympusMakernoteDirectory;
import java.io.IOException;
import java.util.Set;
import org.imagelake.image.metadata.container.Blocks;

/**
 * The library's EXIF handler with bounds, and without what we do not use.
 *
 * <ul>
 *   <li>Every entry and value byte is counted against a budget, so that directories that overlap a
 *       thousand times, or values that all point at the same megabytes, end the reading.
 *   <li>ICC, XMP and IPTC blocks go to {@link Blocks} unparsed.
 *   <li>The maker note is read last, by {@link #readMakerNote}: damage in it cannot cost the tags
 *       that come after it.
 *   <li>Thumbnails, further pages and sub-images are only read for raw tags.
 * </ul>
 */
final class ExifHandler extends ExifTiffHandler {
  /** The most entries seen in a camera file is a few hundred, in a GeoTIFF or RAW a thousand. */
  private static final int MAX_ENTRIES = 20_000;

  /** Longest ordinary value: texts and arrays that we use are far shorter. */
  private static final int MAX_VALUE_BYTES = 64 << 10;

  private static final int MAX_TOTAL_BYTES = 8 << 20;

  /** IFD0 → Exif → interoperability or maker note → its parts. */
  private static final int MAX_DEPTH = 6;

  /** Pages of a document; each costs a stack frame in the library. */
  private static final int MAX_FOLLOWERS = 32;

  private static final int PRINT_IM = 0xC4A5;

  /** Ends the reading; what was read before stays. */
  private static final class BudgetSpentException extends IOException {
    private static final long serialVersionUID = 1L;

    BudgetSpentException() {
      super("more entries or bytes than any camera writes");
    }
  }

  /** Where the maker note stands, for later. */
  private record MakerNote(
      Directory parent,
      boolean bigEndian,
      int offset,
      Set<Integer> seen,
      int tiffStart,
      int length) {}

  private final Blocks blocks;
  private final boolean everything;
  private int entries;
  private long bytes;
  private int depth;
  private int followers;
  private MakerNote makerNote;

  ExifHandler(Metadata metadata, Blocks blocks, boolean everything) {
    super(metadata, null, 0);
    this.blocks = blocks;
    this.everything = everything;
  }

  /** Reads the maker note that was found, if any. */
  void readMakerNote(RandomAccessReader reader) throws IOException {
    if (makerNote == null) {
      return;
    }
    _currentDirectory = makerNote.parent();
    reader.setMotorolaByteOrder(makerNote.bigEndian());
    super.customProcessTag(
        makerNote.offset(),
        makerNote.seen(),
        makerNote.tiffStart(),
        reader,
        ExifDirectoryBase.TAG_MAKERNOTE,
        makerNote.length());
  }

  @Override
  public boolean tryEnterSubIfd(int tagId) {
    if (depth >= MAX_DEPTH || entries >= MAX_ENTRIES) {
      return false;
    }
    if (tagId == ExifDirectoryBase.TAG_SUB_IFD_OFFSET && !everything) {
      return false;
    }
    boolean entered = super.tryEnterSubIfd(tagId);
    if (entered) {
      depth++;
      entries++;
    }
    return entered;
  }

  @Override
  public void endingIFD() {
    depth = Math.max(0, depth - 1);
    super.endingIFD();
  }

  @Override
  public boolean hasFollowerIfd() {
    return everything && followers++ < MAX_FOLLOWERS && super.hasFollowerIfd();
  }

  @Override
  public boolean customProcessTag(
      int offset,
      Set<Integer> seen,
      int tiffStart,
      RandomAccessReader reader,
      int tagId,
      int byteCount)
      throws IOException {
    if (++entries > MAX_ENTRIES) {
      throw new BudgetSpentException();
    }
    if (isMakerNote(tagId)) {
      if (makerNote == null) {
        makerNote =
            new MakerNote(
                _currentDirectory,
                reader.isMotorolaByteOrder(),
                offset,
                seen,
                tiffStart,
                byteCount);
      }
      return true;
    }
    if (isFurtherBlock(tagId, offset, reader, byteCount) || isOfNoUse(tagId)) {
      return true;
    }
    if (!isDirectoryInPlace(tagId)) {
      if (byteCount > MAX_VALUE_BYTES) {
        return true;
      }
      bytes += byteCount;
      if (bytes > MAX_TOTAL_BYTES) {
        throw new BudgetSpentException();
      }
    }
    return super.customProcessTag(offset, seen, tiffStart, reader, tagId, byteCount);
  }

  private boolean isMakerNote(int tagId) {
    return tagId == ExifDirectoryBase.TAG_MAKERNOTE
        && _currentDirectory instanceof ExifSubIFDDirectory;
  }

  /** Takes over the blocks that have readers of their own. */
  private boolean isFurtherBlock(int tagId, int offset, RandomAccessReader reader, int byteCount)
      throws IOException {
    boolean main = _currentDirectory instanceof ExifIFD0Directory;
    boolean exif = _currentDirectory instanceof ExifSubIFDDirectory;
    if (!main && !exif) {
      return false;
    }
    boolean taken =
        tagId == ExifDirectoryBase.TAG_APPLICATION_NOTES
            || tagId == ExifDirectoryBase.TAG_INTER_COLOR_PROFILE
            || (main && tagId == ExifDirectoryBase.TAG_IPTC_NAA)
            || (main && tagId == ExifDirectoryBase.TAG_PHOTOSHOP_SETTINGS);
    if (taken && byteCount > 0 && byteCount <= Blocks.MAX_BLOCK_BYTES) {
      bytes += byteCount;
      if (bytes > 4L * Blocks.MAX_BLOCK_BYTES) {
        throw new BudgetSpentException();
      }
      byte[] block = reader.getBytes(offset, byteCount);
      if (tagId == ExifDirectoryBase.TAG_APPLICATION_NOTES) {
        blocks.xmp(block, 0, block.length);
      } else if (tagId == ExifDirectoryBase.TAG_INTER_COLOR_PROFILE) {
        blocks.icc(block, 0, block.length);
      } else if (tagId == ExifDirectoryBase.TAG_IPTC_NAA) {
        blocks.iptc(block, 0, block.length);
      } else {
        blocks.photoshop(block);
      }
    }
    return taken;
  }

  /** Print settings, and a whole JPEG that the library would read with all its readers. */
  private boolean isOfNoUse(int tagId) {
    return tagId == PRINT_IM
        || (tagId == PanasonicRawIFD0Directory.TagJpgFromRaw
            && _currentDirectory instanceof PanasonicRawIFD0Directory);
  }

  /** Olympus puts whole directories where values stand; only their entries are read. */
  private boolean isDirectoryInPlace(int tagId) {
    return _currentDirectory instanceof OlympusMakernoteDirectory
        && tagId >= OlympusMakernoteDirectory.TAG_EQUIPMENT;
  }

  /** Complaints are not kept: a hostile file has a million of them. */
  @Override
  public void warn(String message) {
    entries++;
  }

  @Override
  public void error(String message) {
    entries++;
  }
}
