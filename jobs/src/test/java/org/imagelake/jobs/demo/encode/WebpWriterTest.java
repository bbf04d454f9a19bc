package org.imagelake.jobs.demo.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebpWriterTest {
  @Test
  void aLibraryThatDoesNotLoadIsToldFromOtherFaults() {
    assertThat(WebpWriter.loads(() -> {})).isTrue();
    for (LinkageError missing :
        List.of(
            new UnsatisfiedLinkError("no jniopencv_core"),
            new NoClassDefFoundError("opencv_core"),
            new ExceptionInInitializerError("Loader"))) {
      assertThat(
              WebpWriter.loads(
                  () -> {
                    throw missing;
                  }))
          .isFalse();
    }
    IllegalStateException fault = new IllegalStateException("another fault");
    assertThatThrownBy(
            () ->
                WebpWriter.loads(
                    () -> {
                      throw fault;
                    }))
        .isSameAs(fault);
  }
}
