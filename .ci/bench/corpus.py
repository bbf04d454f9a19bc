#!/usr/bin/env python3
"""Lays out the folders that the benchmarks read, from a folder of photographs.

usage: corpus.py PHOTOS OUT [--photos 627] [--web 3000]
  OUT/photos  the photographs, repeated under other names
  OUT/web     web-size JPEGs (long side 700-1100, about 0.6 MP, quality 75-90), cut and scaled from the photographs, seeded
Needs Pillow.
"""
import argparse
import os
import random
import shutil

from PIL import Image


def photographs(folder):
    return sorted(os.path.join(root, name) for root, _, names in os.walk(folder) for name in names)


def repeat(sources, out, count):
    os.makedirs(out, exist_ok=True)
    for i in range(count):
        source = sources[i % len(sources)]
        shutil.copyfile(source, os.path.join(out, f"{i // len(sources):03}-{i % len(sources):03}{os.path.splitext(source)[1].lower()}"))


def web(sources, out, count):
    os.makedirs(out, exist_ok=True)
    rng = random.Random(20260101)
    for i in range(count):
        if i % (count // len(sources) + 1) == 0:
            image = Image.open(sources[i // (count // len(sources) + 1)]).convert("RGB")
        share = rng.uniform(0.7, 1)
        width, height = int(image.width * share), int(image.height * share)
        left, top = rng.randrange(image.width - width + 1), rng.randrange(image.height - height + 1)
        piece = image.crop((left, top, left + width, top + height))
        piece.thumbnail((rng.randrange(800, 1101),) * 2, Image.Resampling.BICUBIC)
        piece.save(os.path.join(out, f"{i:05}.jpg"), quality=rng.randrange(75, 91))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("photos_dir")
    options.add_argument("out")
    options.add_argument("--photos", type=int, default=627)
    options.add_argument("--web", type=int, default=3000)
    args = options.parse_args()
    sources = photographs(args.photos_dir)
    repeat(sources, os.path.join(args.out, "photos"), args.photos)
    web(sources, os.path.join(args.out, "web"), args.web)


if __name__ == "__main__":
    main()
