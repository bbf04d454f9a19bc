"""What the scripts that ask Pillow for pixels have in common."""
import numpy
from PIL import Image

# Pillow turns a TIFF upright while loading it
UNDO = {
    2: Image.FLIP_LEFT_RIGHT,
    3: Image.ROTATE_180,
    4: Image.FLIP_TOP_BOTTOM,
    5: Image.TRANSPOSE,
    6: Image.ROTATE_90,
    7: Image.TRANSVERSE,
    8: Image.ROTATE_270,
}


def as_stored(image):
    """Loads the image as it lies in the file."""
    orientation = image.tag_v2.get(274) if image.format == "TIFF" else None
    image.load()
    return image.transpose(UNDO[orientation]) if orientation in UNDO else image


def of_8_bits(image):
    """Deep gray by its high byte, floating-point gray by 0 to 1; others unchanged."""
    if image.mode.startswith("I"):
        values = numpy.array(image).astype(numpy.int64)
        return Image.fromarray(numpy.clip(values >> 8, 0, 255).astype(numpy.uint8))
    if image.mode == "F":
        values = numpy.nan_to_num(numpy.array(image))
        return Image.fromarray((numpy.clip(values, 0, 1) * 255 + 0.5).astype(numpy.uint8))
    return image
