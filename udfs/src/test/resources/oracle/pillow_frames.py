"""Pillow's answer to "which frames does this file have?", as an independent oracle.

Reads lines "COUNT PATH" from standard input; COUNT is the most frames to tell. For each it writes
how many frames follow and how often they play, and for each frame width, height, milliseconds and
the R, G, B, A bytes, alpha straight, profiles not applied. Numbers are big-endian, of 32 bits. No
frames mean that Pillow cannot tell.
"""
import struct
import sys
import warnings

import numpy
from PIL import Image

warnings.simplefilter("ignore")
Image.MAX_IMAGE_PIXELS = None
# Pillow turns a TIFF upright while loading it
UNDO = {
    2: Image.FLIP_LEFT_RIGHT,
    3: Image.ROTATE_180,
    4: Image.FLIP_TOP_BOTTOM,
    5: Image.TRANSPOSE,
    6: Image.ROTATE_90,
    7: Image.TRANSVERSE,
    8: Image.ROTATE_270,
}


def rgba(image):
    orientation = image.tag_v2.get(274) if image.format == "TIFF" else None
    image.load()
    found = image
    if found.mode.startswith("I"):
        values = numpy.array(found).astype(numpy.int64)
        found = Image.fromarray(numpy.clip(values >> 8, 0, 255).astype(numpy.uint8))
    elif found.mode == "F":
        values = numpy.nan_to_num(numpy.array(found))
        found = Image.fromarray((numpy.clip(values, 0, 1) * 255 + 0.5).astype(numpy.uint8))
    elif found.mode == "LAB":
        raise ValueError("of a colour space of its own")
    if found.mode in ("RGBX", "YCbCr", "CMYK"):
        found = found.convert("RGB")
    found = found.convert("RGBA")
    return found.transpose(UNDO[orientation]) if orientation in UNDO else found


def frames(path, most):
    image = Image.open(path)
    found = []
    for index in range(min(most, getattr(image, "n_frames", 1))):
        image.seek(index)
        pixels = rgba(image)
        found.append((pixels.width, pixels.height, image.info.get("duration", 0), pixels.tobytes()))
    return found, image.info.get("loop", -1)


def main():
    out = sys.stdout.buffer
    for line in sys.stdin:
        most, path = line.rstrip("\n").split(" ", 1)
        try:
            found, loop = frames(path, int(most))
        except Exception:
            found, loop = [], 0
        out.write(struct.pack(">ii", len(found), loop))
        for width, height, millis, pixels in found:
            out.write(struct.pack(">iii", width, height, round(millis)))
            out.write(pixels)
        out.flush()


main()
