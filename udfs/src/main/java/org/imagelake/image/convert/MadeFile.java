package org.imagelake.image.convert;

/** What was made of an image: a file that was encoded, and whatever is told of it. */
public interface MadeFile {
  Conversion conversion();
}
