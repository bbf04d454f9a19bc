package org.imagelake.image.codec;

/** Pixels on the heap keep the contract. */
class HeapPixelsTest extends PixelsContract {
  @Override
  Decoder decoder() {
    return new JavaDecoder();
  }
}
