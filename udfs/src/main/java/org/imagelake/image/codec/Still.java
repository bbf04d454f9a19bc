package org.imagelake.image.codec;

import org.imagelake.image.picture.Bitmap;

/**
 * One image in the colours of its profile.
 *
 * @param profile null for sRGB
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Still(Bitmap bitmap, byte[] profile) {}
