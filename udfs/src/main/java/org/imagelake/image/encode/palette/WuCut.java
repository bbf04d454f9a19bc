package org.imagelake.image.encode.palette;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the colours into boxes, each time the box with the largest squared error, where the sum of
 * the two halves' errors is least (Xiaolin Wu, "Efficient Statistical Computations for Optimal
 * Color Quantization", Graphics Gems II, 1991): sums over any box come from cumulative moments.
 */
final class WuCut {
  private static final int BITS = 5;
  private static final int SIDE = (1 << BITS) + 1;
  private static final int SHIFT = ColorBins.BITS - BITS;

  /** Weight, red, green, blue, sum of squares. */
  private static final int MOMENTS = 5;

  /** How far apart in the table neighbours along red, green and blue are. */
  private static final int[] STEP = {SIDE * SIDE * MOMENTS, SIDE * MOMENTS, MOMENTS};

  private final double[] cumulative = new double[SIDE * SIDE * SIDE * MOMENTS];
  private final double[] whole = new double[MOMENTS];
  private final double[] half = new double[MOMENTS];

  /** Bounds along each axis: from above {@code low} to {@code high} inclusive. */
  private record Box(int[] low, int[] high, double error) {}

  private record Cut(int axis, int position, double gain) {}

  private WuCut(ColorBins bins) {
    for (int i = 0; i < bins.size(); i++) {
      int at = cell(bins.bin[i]);
      double weight = bins.weight[i];
      double red = bins.red[i];
      double green = bins.green[i];
      double blue = bins.blue[i];
      cumulative[at] += weight;
      cumulative[at + 1] += weight * red;
      cumulative[at + 2] += weight * green;
      cumulative[at + 3] += weight * blue;
      cumulative[at + 4] += weight * (red * red + green * green + blue * blue);
    }
    for (int step : STEP) {
      accumulate(step);
    }
  }

  /** Each cell plus the one before it along one axis; the cells of the first plane are empty. */
  private void accumulate(int step) {
    for (int at = step; at < cumulative.length; at++) {
      if (at / step % SIDE != 0) {
        cumulative[at] += cumulative[at - step];
      }
    }
  }

  private static int cell(int bin) {
    int mask = (1 << ColorBins.BITS) - 1;
    int red = (bin >> 2 * ColorBins.BITS) >> SHIFT;
    int green = (bin >> ColorBins.BITS & mask) >> SHIFT;
    int blue = (bin & mask) >> SHIFT;
    return (red + 1) * STEP[0] + (green + 1) * STEP[1] + (blue + 1) * STEP[2];
  }

  /**
   * For each bin the box that it is in.
   *
   * @param most how many boxes, at least 1
   */
  static int[] boxes(ColorBins bins, int most) {
    WuCut cut = new WuCut(bins);
    List<Box> boxes = cut.cutInto(most);
    int[] boxOfCell = new int[cut.cumulative.length / MOMENTS];
    for (int i = 0; i < boxes.size(); i++) {
      fill(boxOfCell, boxes.get(i), i);
    }
    int[] found = new int[bins.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = boxOfCell[cell(bins.bin[i]) / MOMENTS];
    }
    return found;
  }

  private static void fill(int[] boxOfCell, Box box, int number) {
    for (int red = box.low[0] + 1; red <= box.high[0]; red++) {
      for (int green = box.low[1] + 1; green <= box.high[1]; green++) {
        for (int blue = box.low[2] + 1; blue <= box.high[2]; blue++) {
          boxOfCell[(red * SIDE + green) * SIDE + blue] = number;
        }
      }
    }
  }

  private List<Box> cutInto(int most) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(box(new int[3], new int[] {SIDE - 1, SIDE - 1, SIDE - 1}));
    while (boxes.size() < most) {
      int worst = 0;
      for (int i = 1; i < boxes.size(); i++) {
        worst = boxes.get(i).error > boxes.get(worst).error ? i : worst;
      }
      Box box = boxes.get(worst);
      if (box.error <= 0) {
        break;
      }
      Cut cut = bestCut(box);
      if (cut == null) {
        boxes.set(worst, new Box(box.low, box.high, 0)); // one cell: nothing to cut
        continue;
      }
      int[] high = box.high.clone();
      int[] low = box.low.clone();
      high[cut.axis] = cut.position;
      low[cut.axis] = cut.position;
      boxes.set(worst, box(box.low, high));
      boxes.add(box(low, box.high));
    }
    return boxes;
  }

  private Box box(int[] low, int[] high) {
    sum(low, high, whole);
    return new Box(low, high, whole[0] == 0 ? 0 : whole[4] - meanSquare(whole, null));
  }

  private Cut bestCut(Box box) {
    sum(box.low, box.high, whole);
    Cut best = null;
    int[] high = box.high.clone();
    for (int axis = 0; axis < 3; axis++) {
      for (int position = box.low[axis] + 1; position < box.high[axis]; position++) {
        high[axis] = position;
        sum(box.low, high, half);
        if (half[0] > 0 && half[0] < whole[0]) {
          double gain = meanSquare(half, null) + meanSquare(whole, half);
          best = best == null || gain > best.gain ? new Cut(axis, position, gain) : best;
        }
      }
      high[axis] = box.high[axis];
    }
    return best;
  }

  /** Squared length of the summed colour by the weight; of all but a part when that is given. */
  private static double meanSquare(double[] moments, double[] without) {
    double square = 0;
    for (int i = 1; i <= 3; i++) {
      double sum = moments[i] - (without == null ? 0 : without[i]);
      square += sum * sum;
    }
    return square / (moments[0] - (without == null ? 0 : without[0]));
  }

  private void sum(int[] low, int[] high, double[] into) {
    int low0 = low[0] * STEP[0];
    int high0 = high[0] * STEP[0];
    int low1 = low[1] * STEP[1];
    int high1 = high[1] * STEP[1];
    int low2 = low[2] * STEP[2];
    int high2 = high[2] * STEP[2];
    for (int m = 0; m < MOMENTS; m++) {
      into[m] =
          cumulative[high0 + high1 + high2 + m]
              - cumulative[high0 + high1 + low2 + m]
              - cumulative[high0 + low1 + high2 + m]
              + cumulative[high0 + low1 + low2 + m]
              - cumulative[low0 + high1 + high2 + m]
              + cumulative[low0 + high1 + low2 + m]
              + cumulative[low0 + low1 + high2 + m]
              - cumulative[low0 + low1 + low2 + m];
    }
  }
}
