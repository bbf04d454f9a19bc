"""Pillow's answer to "which frames does this file have?", as an independent oracle.

Reads lines "COUNT PATH" from standard input; COUNT is the most frames to tell. For each it writes
how many frames follow and how often they play, and for each frame width, height, milliseconds and
the R, G, B, A bytes, alpha straight, profiles not applied. Numbers are big-endian, of 32 bits. No
frames mean that Pillow cannot tell.
"""
import struct
import sys
import warnings

from PIL import Image

from pillow_common import as_stored, of_8_bits

warnings.simplefilter("ignore")
Image.MAX_IMAGE_PIXELS = None


def rgba(image):
    icc = image.info.get("icc_profile")
    found = of_8_bits(as_stored(image))
    if found.mode == "LAB" or (found.mode == "CMYK" and icc):
        raise ValueError("of a colour space of its own")
    if found.mode in ("RGBX", "YCbCr", "CMYK"):
        found = found.convert("RGB")
    return found.convert("RGBA")


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
