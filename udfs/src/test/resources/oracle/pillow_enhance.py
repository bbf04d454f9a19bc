"""What Pillow makes of pixels, and OpenCV where Pillow has no such thing.

Standard input: lines "id argument width height channels"; after each, the 8-bit samples.
Standard output: first the line of versions, then for each question the samples of the answer.
"""
import sys

import PIL
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
FACTORS = {
    "brightness": ImageEnhance.Brightness,
    "contrast": ImageEnhance.Contrast,
    "saturation": ImageEnhance.Color,
    "sharpness": ImageEnhance.Sharpness,
}


def without_alpha(image, change):
    """The colours changed, counting pixels that can be seen; alpha put back."""
    if "A" not in image.getbands():
        return change(image, None)
    *colors, alpha = image.split()
    seen = alpha.point(lambda a: 255 if a else 0)
    changed = change(Image.merge(image.mode[:-1], colors), seen)
    return Image.merge(image.mode, [*changed.split(), alpha])


def answer(name, argument, image):
    if name in FACTORS:
        return FACTORS[name](image).enhance(argument)
    if name == "auto_levels":
        return without_alpha(
            image, lambda colors, seen: ImageOps.autocontrast(colors, argument, mask=seen))
    if name == "histogram_equalization":
        return without_alpha(image, lambda colors, seen: ImageOps.equalize(colors, seen))
    if name == "sharpen":
        mask = ImageFilter.UnsharpMask(2, round(100 * argument), 3)
        return without_alpha(image, lambda colors, seen: colors.filter(mask))
    raise ValueError(name)


out = sys.stdout.buffer
out.write(f"Pillow {PIL.__version__}\n".encode())
out.flush()
while True:
    line = sys.stdin.buffer.readline()
    if not line.strip():
        break
    name, argument, width, height, channels = line.decode().split()
    size = int(width), int(height)
    samples = sys.stdin.buffer.read(size[0] * size[1] * int(channels))
    image = Image.frombytes(MODES[int(channels)], size, samples)
    out.write(answer(name, float(argument), image).tobytes())
    out.flush()
