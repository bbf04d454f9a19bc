"""Pillow at both ends of conversions.

pillow_matrix.py make DIR     writes source.{jpeg,png,webp,tiff,bmp,gif}: one seeded scene of 160x120, smooth with edges
pillow_matrix.py judge DIR    reads each pair SOURCE-TARGET.bin there and prints: name, format, width, height, PSNR to the
                              source as Pillow reads it ("inf" when equal)
"""
import glob
import os
import sys

import numpy
from PIL import Image

FORMATS = ("jpeg", "png", "webp", "tiff", "bmp", "gif")


def scene():
    random = numpy.random.default_rng(7)
    y, x = numpy.mgrid[0:120, 0:160].astype(float)
    planes = [90 + 60 * numpy.sin(x / 23 + k) + 50 * numpy.cos(y / (17 + 5 * k)) for k in range(3)]
    picture = numpy.stack(planes, axis=2)
    picture[30:80, 40:110] = (200, 60, 40)
    picture[50:100, 90:150, 1] += 60
    picture += random.normal(0, 1.5, picture.shape)
    return Image.fromarray(numpy.clip(picture, 0, 255).astype(numpy.uint8))


def make(folder):
    picture = scene()
    for name in FORMATS:
        options = {"jpeg": {"quality": 95}, "webp": {"quality": 95}}.get(name, {})
        picture.save(os.path.join(folder, "source." + name), name.upper(), **options)


def judge(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*-*.bin"))):
        name = os.path.basename(path)[: -len(".bin")]
        source = Image.open(os.path.join(folder, "source." + name.split("-")[0])).convert("RGB")
        result = Image.open(path)
        kind = result.format
        found = numpy.asarray(result.convert("RGB")).astype(float)
        mean = ((found - numpy.asarray(source).astype(float)) ** 2).mean() if found.shape[:2] == (120, 160) else 65025
        psnr = "inf" if mean == 0 else f"{10 * numpy.log10(65025 / mean):.2f}"
        print(name, kind, found.shape[1], found.shape[0], psnr)


{"make": make, "judge": judge}[sys.argv[1]](sys.argv[2])
