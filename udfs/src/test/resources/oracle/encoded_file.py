"""What Pillow (and OpenCV, for 16 bits) find in an encoded file, as an independent oracle.

Reads one path a line from standard input. For each it writes big-endian 32-bit numbers: width,
height, channels, bits a sample, whether it is progressive or interlaced, sampling factors of a
JPEG's first component (16 H + V), dots per inch times 100 in both directions (0 unknown); then
four blocks, each behind its length: samples (interleaved, alpha last, high byte first), ICC
profile, EXIF from its TIFF header on, XMP. A width of 0 means that it cannot be decoded.
"""
import struct
import sys

import cv2
import numpy
from PIL import Image

Image.MAX_IMAGE_PIXELS = None
LAYOUTS = {1: None, 3: cv2.COLOR_BGR2RGB, 4: cv2.COLOR_BGRA2RGBA}


def samples(path, image):
    deep = cv2.imread(path, cv2.IMREAD_UNCHANGED) if path.endswith((".png", ".tif")) else None
    if deep is not None and deep.dtype == numpy.uint16:
        found = deep.reshape(deep.shape[0], deep.shape[1], -1)
        code = LAYOUTS[found.shape[2]]
        found = found if code is None else cv2.cvtColor(deep, code)
        return found.reshape(deep.shape[0], deep.shape[1], -1), 16
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode == "1":
        image = image.convert("L")
    found = numpy.array(image)
    return found.reshape(image.height, image.width, -1), 8


def block(content):
    content = content or b""
    return struct.pack(">i", len(content)) + content


def answer(path):
    image = Image.open(path)
    image.load()
    info = image.info
    found, bits = samples(path, image)
    progressive = int(bool(info.get("progressive") or info.get("interlace")))
    layer = getattr(image, "layer", None)
    factors = 16 * layer[0][1] + layer[0][2] if layer else 0
    dpi = [round(float(value) * 100) for value in info.get("dpi", (0, 0))]
    exif = info.get("exif") or b""
    exif = exif[6:] if exif.startswith(b"Exif\0\0") else exif
    numbers = (image.width, image.height, found.shape[2], bits, progressive, factors, *dpi)
    packets = [c[29:] for m, c in getattr(image, "applist", []) if m == "APP1" and c[5:8] == b"//n"]
    xmp = (packets and packets[0]) or info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    xmp = xmp.encode() if isinstance(xmp, str) else xmp
    raw = found.astype(">u2" if bits == 16 else numpy.uint8).tobytes()
    return struct.pack(">8i", *numbers) + block(raw) + block(info.get("icc_profile")) + block(
        exif
    ) + block(xmp)


for line in sys.stdin:
    try:
        reply = answer(line.rstrip("\n"))
    except Exception:
        reply = struct.pack(">i", 0)
    sys.stdout.buffer.write(reply)
    sys.stdout.buffer.flush()
