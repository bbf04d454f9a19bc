package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.imagelake.image.codec.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Whatever the bytes are, reading them ends, without an exception. */
class HostileMetadataTest {
  private static final Path HOSTILE = Path.of("../../shared/data/hostile");
  private static final long SEED = 20_260_101;
  private static final int MUTANTS = 400;

  static boolean hasCorpus() {
    return Files.isDirectory(HOSTILE);
  }

  /** Each file as its name's format, and every tenth as all the formats, as a wrong sniff would. */
  @Test
  @EnabledIf("hasCorpus")
  void survives_the_hostile_corpus() throws IOException {
    int read = 0;
    for (Path file : files()) {
      byte[] content = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      ImageFormat named = format(name.substring(name.lastIndexOf('.') + 1));
      for (ImageFormat format : ImageFormat.values()) {
        if (format == named || read % 10 == 0) {
          assertThatCode(() -> MetadataReader.read(content, format, true))
              .as("%s as %s", file, format)
              .doesNotThrowAnyException();
        }
      }
      read++;
    }
    assertThat(read).isGreaterThan(1_000);
  }

  @Test
  void survives_mutated_blocks_of_every_kind() {
    Random random = new Random(SEED);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutate(seedFile(), random);
      ImageFormat format = i % 2 == 0 ? ImageFormat.JPEG : ImageFormat.TIFF;
      byte[] content = format == ImageFormat.TIFF ? mutate(rich().tiff(), random) : mutant;
      assertThatCode(() -> MetadataReader.read(content, format, true))
          .as("mutant %d", i)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void survives_every_truncation() {
    byte[] whole = seedFile();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatCode(() -> MetadataReader.read(cut, ImageFormat.JPEG, true))
          .as("cut at %d", length)
          .doesNotThrowAnyException();
    }
  }

  /** 60,000 entries that all point at the same 60 KB would be 3.6 GB. */
  @Test
  void bounds_values_that_overlap() {
    int entries = 60_000;
    java.nio.ByteBuffer tiff =
        java.nio.ByteBuffer.allocate(8 + 2 + 12 * entries + 4 + 64)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
    for (int i = 0; i < entries; i++) {
      tiff.putShort((short) i).putShort((short) 7).putInt(60_000).putInt(8);
    }

    ImageMetadata metadata = MetadataReader.read(tiff.array(), ImageFormat.TIFF, true);

    assertThat(metadata.tags().values().stream().mapToInt(String::length).sum())
        .isLessThan(4_000_000);
  }

  /** Entities that refer to each other ten times over would be a billion characters. */
  @Test
  void expands_no_entities() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    byte[] packet =
        (bomb
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<rdf:Description><dc:rights>&b;</dc:rights></rdf:Description></rdf:RDF>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] jpeg = ExifFixture.jpeg(ExifFixture.xmpSegment(packet));

    Description description = MetadataReader.read(jpeg, ImageFormat.JPEG, false).description();

    assertThat(description == null || description.copyright() == null).isTrue();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(HOSTILE)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static ImageFormat format(String extension) {
    for (ImageFormat format : ImageFormat.values()) {
      if (format.hasExtension(extension)) {
        return format;
      }
    }
    return ImageFormat.JPEG;
  }

  private static ExifFixture rich() {
    ExifFixture fixture = new ExifFixture();
    fixture.main.ascii(0x010F, "NIKON").ascii(0x0110, "D1").shorts(0x0112, 6);
    fixture.exif.rationals(0x829A, 1, 250).ascii(0x9003, "2024:05:06 12:00:00");
    fixture.exif.undefined(
        0x9286, "UNICODE\0a\0b\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    fixture.gps.ascii(1, "N").rationals(2, 51, 1, 30, 1, 36, 1);
    fixture.gps.ascii(3, "E").rationals(4, 0, 1, 7, 1, 12, 1);
    return fixture;
  }

  private static byte[] seedFile() {
    return ExifFixture.jpeg(
        ExifFixture.app1("Exif\0\0", rich().tiff()),
        ExifFixture.xmpSegment(ExifFixture.xmp("xmp:Rating='3'", "<dc:rights>me</dc:rights>")),
        ExifFixture.iptcSegment(ExifFixture.iptc(true, 25, "one", 25, "two")),
        ExifFixture.segment(0xE2, "ICC_PROFILE\0\1\1", new byte[200]));
  }

  private static byte[] mutate(byte[] from, Random random) {
    byte[] mutant = from.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
    }
    return mutant;
  }
}
