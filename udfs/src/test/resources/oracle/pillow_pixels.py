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

warnings.simplefilter("ignore")
Image.MAX_IMAGE_PIXELS = None
SRGB = ImageCms.createProfile("sRGB")
UNDO = {
    2: Image.FLIP_LEFT_RIGHT,
    3: Image.ROTATE_180,
    4: Image.FLIP_TOP_BOTTOM,
    5: Image.TRANSPOSE,
    6: Image.ROTATE_90,
    7: Image.TRANSVERSE,
    8: Image.ROTATE_270,
}


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
    # Pillow turns a TIFF upright while loading it
    orientation = image.tag_v2.get(274) if image.format == "TIFF" else None
    image.load()
    if orientation in UNDO:
        image = image.transpose(UNDO[orientation])
    icc = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        values = numpy.array(image).astype(numpy.int64)
        image = Image.fromarray(numpy.clip(values >> 8, 0, 255).astype(numpy.uint8))
    elif image.mode == "F":
        values = numpy.nan_to_num(numpy.array(image))
        image = Image.fromarray((numpy.clip(values, 0, 1) * 255 + 0.5).astype(numpy.uint8))
    elif image.mode == "LAB":
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
