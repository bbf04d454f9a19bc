"""Pillow's answer to "what is in this file that was just written?", as an independent oracle.

Reads "open PATH", or "gif PATH" for the file as Pillow would save it as GIF, one a line from
standard input. For each it writes, numbers big-endian: the count of
frames; for each frame width, height, channels, delay in ms (32-bit) and the samples of 8 bits
(palettes looked up, a transparent colour as alpha); the loop count (-1 when absent); dots per inch
in x and y (64-bit floats, -1 when absent); then ICC profile, EXIF and XMP, each behind its length
(-1 when absent). A count of 0 means that Pillow cannot open it.
"""
import io
import struct
import sys
import warnings

import numpy
from PIL import Image, ImageSequence

warnings.simplefilter("ignore")
CHANNELS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4}


def plain(image):
    if image.mode in CHANNELS:
        return image
    return image.convert("RGBA" if "transparency" in image.info else "RGB")


def block(content):
    if content is None:
        return struct.pack(">i", -1)
    return struct.pack(">i", len(content)) + bytes(content)


def saved_as_gif(path):
    saved = io.BytesIO()
    Image.open(path).save(saved, "GIF")
    saved.seek(0)
    return saved


def answer(question):
    verb, path = question.split(" ", 1)
    image = Image.open(saved_as_gif(path) if verb == "gif" else path)
    parts = []
    for frame in ImageSequence.Iterator(image):
        frame.load()
        found = plain(frame)
        delay = int(frame.info.get("duration", 0))
        parts.append(struct.pack(">iiii", *found.size, CHANNELS[found.mode], delay))
        parts.append(numpy.ascontiguousarray(numpy.array(found)).tobytes())
    count = len(parts) // 2
    image.seek(0)
    parts.append(struct.pack(">i", int(image.info.get("loop", -1))))
    parts.append(struct.pack(">dd", *[float(v) for v in image.info.get("dpi", (-1, -1))]))
    tags = image.tag_v2 if image.format == "TIFF" else {}
    parts.append(block(image.info.get("icc_profile")))
    parts.append(block(image.info.get("exif")))
    parts.append(block(tags.get(700, image.info.get("xmp"))))
    return struct.pack(">i", count) + b"".join(parts)


def main():
    out = sys.stdout.buffer
    for line in sys.stdin:
        try:
            out.write(answer(line.rstrip("\n")))
        except Exception as failure:
            print(repr(failure), file=sys.stderr)
            out.write(struct.pack(">i", 0))
        out.flush()


main()
