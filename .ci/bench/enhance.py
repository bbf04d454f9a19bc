#!/usr/bin/env python3
"""Peer of `imagelake enhance --auto`: the same steps as a hand-written Pillow and OpenCV job.

usage: enhance.py DIR OUT [--workers N]
Decode, measure, choose steps from the measures (white balance, noise reduction, gamma or levels, saturation), apply them,
encode, decode, measure again, and write the result where it is better. Prints one closing line:
  images=N enhanced=N errors=N seconds=S images_per_second=R
The clock starts when the workers are up and ends when the last image is done.
"""
import argparse
import glob
import io
import multiprocessing as mp
import os
import time

import cv2
import numpy as np
from PIL import Image, ImageEnhance

Image.MAX_IMAGE_PIXELS = None
EXTENSIONS = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp")
NOISE_MASK = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float64)  # Immerkaer 1996


def measure(rgb):
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    histogram = cv2.calcHist([gray], [0], None, [256], [0, 256]).ravel().cumsum() / gray.size
    low, high = np.searchsorted(histogram, (0.01, 0.99))
    height, width = gray.shape
    columns = cv2.reduce(cv2.absdiff(gray[:, :-1], gray[:, 1:]), 0, cv2.REDUCE_AVG, dtype=cv2.CV_64F).ravel()
    noise = cv2.norm(cv2.filter2D(gray, cv2.CV_64F, NOISE_MASK), cv2.NORM_L1) * np.sqrt(np.pi / 2)
    lab = cv2.cvtColor(cv2.resize(rgb, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2LAB)
    a, b = (lab[..., c].astype(np.float32) - 128 for c in (1, 2))
    return {"brightness": float(gray.mean()), "bright_end": int(high), "range": int(high) - int(low),
            "clipped": float((rgb.max(axis=2) >= 250).mean()),
            "sharpness": float(cv2.meanStdDev(cv2.Laplacian(gray, cv2.CV_64F))[1][0, 0]) ** 2,
            "noise": float(noise / (6 * max(1, (width - 2) * (height - 2)))),
            "blockiness": float(columns[7::8].mean() / (columns.mean() + 1e-9)),
            "chroma": float(np.hypot(a, b).mean()), "cast": float(np.hypot(a.mean(), b.mean()))}


def faults(found):
    return [name for name, wrong in (
        ("cast", found["cast"] > 25), ("noise", found["noise"] > 12), ("dark", found["bright_end"] < 110),
        ("overexposed", found["clipped"] > 0.4), ("low_contrast", found["range"] < 105), ("pale", 1 < found["chroma"] < 6)) if wrong]


def repair(rgb, wrong, found):
    if "cast" in wrong:
        means = rgb.reshape(-1, 3).mean(axis=0)
        rgb = np.clip(rgb * (means.mean() / means), 0, 255).astype(np.uint8)
    if "noise" in wrong:
        rgb = cv2.fastNlMeansDenoisingColored(rgb, None, 5, 5, 7, 21)
    if {"dark", "overexposed"} & set(wrong):
        exponent = np.log(0.45) / np.log(min(0.95, max(0.02, found["brightness"] / 255)))
        rgb = cv2.LUT(rgb, (255 * (np.arange(256) / 255) ** exponent).astype(np.uint8))
    if "low_contrast" in wrong:
        low, high = np.percentile(rgb, (0.5, 99.5))
        rgb = cv2.LUT(rgb, np.clip((np.arange(256) - low) * 255 / max(1, high - low), 0, 255).astype(np.uint8))
    if "pale" in wrong:
        rgb = np.asarray(ImageEnhance.Color(Image.fromarray(rgb)).enhance(1.8))
    return rgb


def enhance(job):
    path, target = job
    try:
        image = Image.open(path)
        form, exif = image.format, image.info.get("exif", b"")
        rgb = np.array(image.convert("RGB"))
        found = measure(rgb)
        wrong = faults(found)
        if not wrong:
            return 0
        out = io.BytesIO()
        Image.fromarray(repair(rgb, wrong, found)).save(out, form, **({"quality": 85, "exif": exif} if form == "JPEG" else {}))
        again = np.array(Image.open(io.BytesIO(out.getvalue())).convert("RGB"))
        if len(faults(measure(again))) >= len(wrong):
            return 0
        with open(target, "wb") as file:
            file.write(out.getvalue())
        return 1
    except Exception:  # one bad file does not end the job
        return -1


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("dir")
    options.add_argument("out")
    options.add_argument("--workers", type=int, default=os.cpu_count())
    args = options.parse_args()
    files = sorted(f for f in glob.glob(os.path.join(args.dir, "**", "*"), recursive=True)
                   if f.lower().endswith(EXTENSIONS) and os.path.isfile(f))
    jobs = [(f, os.path.join(args.out, f"{i}-{os.path.basename(f)}")) for i, f in enumerate(files)]
    with mp.Pool(args.workers, initializer=cv2.setNumThreads, initargs=(1,)) as pool:
        pool.map(len, ["warm"] * args.workers)
        start = time.perf_counter()
        done = list(pool.imap_unordered(enhance, jobs, chunksize=4))
        seconds = time.perf_counter() - start
    print(f"images={len(files)} enhanced={done.count(1)} errors={done.count(-1)} seconds={seconds:.3f} "
          f"images_per_second={len(files) / seconds:.2f}")


if __name__ == "__main__":
    main()
