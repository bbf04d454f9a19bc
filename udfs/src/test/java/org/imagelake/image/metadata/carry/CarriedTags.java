package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.ExifFixture;

/** Asks what was carried, tag by tag. */
final class CarriedTags {
  static final CarryRequest SAME = new CarryRequest(false, 640, 480);
  static final CarryRequest UPRIGHT = new CarryRequest(true, 300, 200);

  private final IfdReader.Tree tree;

  private CarriedTags(IfdReader.Tree tree) {
    this.tree = tree;
  }

  static Carried keep(byte[] exif, CarryRequest request) {
    return carry(exif, MetadataPolicy.KEEP, request);
  }

  static Carried carry(byte[] exif, MetadataPolicy policy, CarryRequest request) {
    byte[] jpeg = ExifFixture.jpeg(ExifFixture.app1("Exif\0\0", exif));
    return CarriedMetadata.of(jpeg, ImageFormat.JPEG, policy, request);
  }

  static CarriedTags of(Carried carried) {
    return new CarriedTags(IfdReader.read(carried.embedded().exif()));
  }

  Ifd main() {
    return tree.root();
  }

  Ifd exif() {
    return tree.root().children().get(Ifd.EXIF);
  }

  Ifd gps() {
    return tree.root().children().get(Ifd.GPS);
  }

  int number(Ifd ifd, int tag) {
    Field field = ifd.fields().get(tag);
    assertThat(field).as("tag %d", tag).isNotNull();
    ByteBuffer value = ByteBuffer.wrap(field.value()).order(tree.order());
    return field.type() == Field.SHORT ? Short.toUnsignedInt(value.getShort()) : value.getInt();
  }

  static String text(Ifd ifd, int tag) {
    byte[] value = ifd.fields().get(tag).value();
    return new String(value, 0, value.length - 1, StandardCharsets.UTF_8);
  }
}
