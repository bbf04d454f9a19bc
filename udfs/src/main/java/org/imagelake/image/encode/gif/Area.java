package org.imagelake.image.encode.gif;

/** A rectangle of the screen. */
record Area(int left, int top, int width, int height) {}
