"""OpenCV's and NumPy's answer to "what measures does this picture have?", as an independent oracle.

Standard input: for each picture a line "NAME WIDTH HEIGHT" and then its R, G, B bytes. Standard
output: a line "NAME MEASURE VALUE" for each measure, tab-separated. What it says of the pictures
of OpenCvOracle is recorded in opencv_measures.tsv; OpenCvOracle's main writes that file anew.
"""
import sys

import cv2
import numpy

IMMERKAER = numpy.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], dtype=numpy.float64)


def measures(rgb):
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    yield "brightness", gray.mean()
    yield "contrast", gray.std()
    yield "sharpness", cv2.Laplacian(gray, cv2.CV_64F).var()
    yield "saturation", cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)[:, :, 1].mean()
    response = cv2.filter2D(gray.astype(numpy.float64), cv2.CV_64F, IMMERKAER)[1:-1, 1:-1]
    yield "noise", numpy.sqrt(numpy.pi / 2) / 6 * numpy.abs(response).mean()
    shares = numpy.bincount(gray.ravel(), minlength=256) / gray.size
    yield "entropy", -(shares[shares > 0] * numpy.log2(shares[shares > 0])).sum()
    r, g, b = (rgb[:, :, c].astype(numpy.float64) for c in range(3))
    rg, yb = r - g, (r + g) / 2 - b
    spread = numpy.hypot(rg.std(), yb.std())
    yield "colorfulness", spread + 0.3 * numpy.hypot(rg.mean(), yb.mean())


def main():
    source = sys.stdin.buffer
    for line in source:
        name, width, height = line.decode().split()
        shape = (int(height), int(width), 3)
        rgb = numpy.frombuffer(source.read(int(numpy.prod(shape))), numpy.uint8).reshape(shape)
        for measure, value in measures(rgb):
            print(name, measure, repr(float(value)), sep="\t")


main()
