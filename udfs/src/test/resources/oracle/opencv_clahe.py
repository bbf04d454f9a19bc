"""What OpenCV's CLAHE makes of a gray plane.

Standard input: lines "limit width height"; after each, the 8-bit samples.
Standard output: for each, the samples of the answer.
"""
import sys

import cv2
import numpy as np

while True:
    line = sys.stdin.buffer.readline()
    if not line.strip():
        break
    limit, width, height = line.decode().split()
    size = int(height), int(width)
    plane = np.frombuffer(sys.stdin.buffer.read(size[0] * size[1]), np.uint8).reshape(size)
    clahe = cv2.createCLAHE(float(limit), (8, 8))
    sys.stdout.buffer.write(clahe.apply(plane).tobytes())
    sys.stdout.buffer.flush()
