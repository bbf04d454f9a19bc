package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.Limits;
import org.junit.jupiter.api.Test;

class JpegScansTest {
  private static final int[] COLOUR = {0x22, 0x11, 0x11};

  private static JpegContent progressive(int scans) {
    JpegContent content = new JpegContent().frame(JpegContent.PROGRESSIVE, 64, 64, COLOUR);
    for (int i = 0; i < scans; i++) {
      content.segment(0xC4, Content.big().zeros(20)).scan(1 + i % 3);
    }
    return content;
  }

  private static int scans(byte[] content) {
    return HeaderReading.read(content).scanCount();
  }

  @Test
  void countsTheScansOfAProgressiveFile() {
    assertThat(scans(progressive(1).end())).isEqualTo(1);
    assertThat(scans(progressive(10).end())).isEqualTo(10);
  }

  @Test
  void stopsCountingJustBeyondTheLimit() {
    assertThat(scans(progressive(4000).end())).isEqualTo(Limits.DEFAULT.maxScans() + 1);
  }

  @Test
  void countsTheScansOfASequentialFileThatHasThemApart() {
    JpegContent content = new JpegContent().frame(JpegContent.BASELINE, 64, 64, COLOUR);
    assertThat(scans(content.scan(1).scan(1).scan(1).end())).isEqualTo(3);
  }

  @Test
  void doesNotCountASecondImageBehindTheEnd() {
    byte[] image = progressive(2).end();
    assertThat(scans(Content.big().raw(image).raw(image).bytes())).isEqualTo(2);
  }

  @Test
  void countsWhatIsThereOfATruncatedFile() {
    byte[] content = progressive(6).cutOff();
    assertThat(scans(content)).isEqualTo(6);
  }

  @Test
  void aReservedMarkerWithALengthHidesNoScans() {
    byte[] hidden = progressive(2).raw(0xFF, 0x02, 0x7F, 0xF0).cutOff();
    byte[] more = progressive(5).end();
    assertThat(scans(Content.big().raw(hidden).raw(more).bytes())).isEqualTo(7);
  }
}
