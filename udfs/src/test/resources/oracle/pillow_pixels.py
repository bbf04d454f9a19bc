"""Pillow's answer to "which pixels does this file have?", as an independent oracle.

Reads one path a line from standard input. For each it writes width and height as big-endian
32-bit numbers and then the R, G, B bytes of the first frame: sRGB, alpha composited on white,
EXIF orientation not applied. Two zeros mean that Pillow cannot tell.
"""
import io
import struct
import sys
import warnings

import numpy
from PIL import Image, ImageCms

from pillow_common import as_stored, of_8_bits

warnings.simplefilter("ignore")
Image.MAX_IMAGE_PIXELS = None
SRGB = ImageCms.createProfile("sRGB")


def to_srgb(image, icc):
    """Colours by the embedded profile where it fits, by Pillow's own formula otherwise."""
    if icc:
        try:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
            return ImageCms.profileToProfile(image, profile, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            pass
    return image.convert("RGB")


def pixels(path):
    image = Image.open(path)
    icc = image.info.get("icc_profile")
    image = of_8_bits(as_stored(image))
    if image.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(image, lab, SRGB, outputMode="RGB")
    transparent = image.mode in ("LA", "PA", "RGBA", "La", "RGBa") or "transparency" in image.info
    if not transparent:
        if image.mode in ("1", "P", "RGBX", "YCbCr"):
            image = image.convert("L" if image.mode == "1" else "RGB")
        return numpy.array(to_srgb(image, icc))
    straight = image.convert("RGBA")
    alpha = numpy.array(straight)[:, :, 3:4].astype(numpy.float64) / 255
    gray = image.mode in ("LA", "La", "L")
    colors = straight.convert("L") if gray else straight.convert("RGB")
    rgb = numpy.array(to_srgb(colors, icc)).astype(numpy.float64)
    return numpy.round(rgb * alpha + 255 * (1 - alpha)).astype(numpy.uint8)


def main():
    out = sys.stdout.buffer
    for line in sys.stdin:
        try:
            found = pixels(line.rstrip("\n"))
            height, width = found.shape[:2]
            out.write(struct.pack(">ii", width, height))
            out.write(numpy.ascontiguousarray(found, dtype=numpy.uint8).tobytes())
        except Exception:
            out.write(struct.pack(">ii", 0, 0))
        out.flush()


main()
