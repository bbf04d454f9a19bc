"""PSNR and SSIM in numpy, in double precision, written from the papers' equations.

Standard input: lines "width height reduction"; after each, two pictures of 8-bit RGB.
Standard output: per line "psnr ssim".
"""
import sys

import numpy as np


def smooth(plane, taps):
    rows = sum(w * plane[i:plane.shape[0] - len(taps) + 1 + i] for i, w in enumerate(taps))
    return sum(w * rows[:, i:rows.shape[1] - len(taps) + 1 + i] for i, w in enumerate(taps))


def luma(rgb, reduction):
    plane = (rgb @ np.array([19595.0, 38470.0, 7471.0])) / 65536
    h, w = (s // reduction * reduction for s in plane.shape)
    blocks = plane[:h, :w].reshape(h // reduction, reduction, w // reduction, reduction)
    return blocks.mean(axis=(1, 3))


def ssim(a, b):
    distance = np.arange(11) - 5.0
    taps = np.exp(-(distance ** 2) / (2 * 1.5 ** 2))
    taps /= taps.sum()
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    ma, mb = smooth(a, taps), smooth(b, taps)
    va = smooth(a * a, taps) - ma * ma
    vb = smooth(b * b, taps) - mb * mb
    cov = smooth(a * b, taps) - ma * mb
    top = (2 * ma * mb + c1) * (2 * cov + c2)
    return (top / ((ma * ma + mb * mb + c1) * (va + vb + c2))).mean()


stdin = sys.stdin.buffer
while True:
    line = stdin.readline()
    if not line.strip():
        break
    width, height, reduction = (int(part) for part in line.split())
    a, b = (
        np.frombuffer(stdin.read(width * height * 3), np.uint8)
        .reshape(height, width, 3).astype(np.float64)
        for _ in range(2)
    )
    psnr = 10 * np.log10(255 ** 2 / ((a - b) ** 2).mean())
    print(repr(float(psnr)), repr(float(ssim(luma(a, reduction), luma(b, reduction)))), flush=True)
