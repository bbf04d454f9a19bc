package org.imagelake.image.codec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Pixels in native memory keep the contract. */
class NativePixelsTest extends PixelsContract {
  @Override
  Decoder decoder() {
    assumeTrue(NativeLibrary.isLoaded(), "native codecs do not load here");
    return new NativeDecoder();
  }
}
