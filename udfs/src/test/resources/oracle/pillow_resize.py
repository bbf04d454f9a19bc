"""Pillow's answer to "what is this picture, made smaller by LANCZOS?", as an independent oracle.

Standard input: a line "MODE WIDTH HEIGHT NEW_WIDTH NEW_HEIGHT" and then the samples; MODE is L, LA,
RGB, RGBA, or F for big-endian 16-bit gray. Standard output: the samples of the answer.
"""
import sys

import numpy
from PIL import Image

source = sys.stdin.buffer
mode, *numbers = source.readline().decode().split()
width, height, new_width, new_height = map(int, numbers)
if mode == "F":
    samples = numpy.frombuffer(source.read(), dtype=">u2").reshape(height, width)
    image = Image.fromarray(samples.astype(numpy.float32))
else:
    image = Image.frombytes(mode, (width, height), source.read())
small = image.resize((new_width, new_height), Image.LANCZOS)
if mode == "F":
    answer = numpy.clip(numpy.round(numpy.array(small)), 0, 65535).astype(">u2").tobytes()
else:
    answer = small.tobytes()
sys.stdout.buffer.write(answer)
