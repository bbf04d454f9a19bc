package org.imagelake.image.encode.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the colours into boxes, each time the box with the largest squared error, where the sum of
 * the two halves' errors is least (Xiaolin Wu, "Efficient Statistical Computations for Optimal
 * Color Quantization", Graphics Gems II, 1991; here over the points themselves and not over a grid
 * of 32 levels, which smooth pictures need finer).
 */
final class VarianceCut {
  private static final int LEVELS = 256;

  /** Weight, red, green, blue. */
  private static final int MOMENTS = 4;

  private final ColorPoints points;

  /** The points, those of a box side by side. */
  private final int[] order;

  private final double[][] moments = new double[3][LEVELS * MOMENTS];
  private final double[] whole = new double[MOMENTS];

  /**
   * Some of the points.
   *
   * @param gain how much smaller the error becomes by its best cut; 0 when there is none
   * @param level the highest on the left side of that cut
   */
  private record Box(int from, int to, double gain, int axis, int level) {}

  private VarianceCut(ColorPoints points) {
    this.points = points;
    this.order = new int[points.size()];
    Arrays.setAll(order, i -> i);
  }

  /**
   * For each point the number of the box that it is in.
   *
   * @param most how many boxes, at least 1
   */
  static int[] boxes(ColorPoints points, int most) {
    VarianceCut cut = new VarianceCut(points);
    List<Box> boxes = new ArrayList<>();
    boxes.add(cut.box(0, points.size()));
    while (boxes.size() < most) {
      Box box = boxes.stream().max(Comparator.comparingDouble(Box::gain)).orElseThrow();
      if (box.gain <= 0) {
        break;
      }
      int middle = cut.part(box);
      boxes.set(boxes.indexOf(box), cut.box(box.from, middle));
      boxes.add(cut.box(middle, box.to));
    }
    int[] found = new int[points.size()];
    for (int i = 0; i < boxes.size(); i++) {
      for (int at = boxes.get(i).from; at < boxes.get(i).to; at++) {
        found[cut.order[at]] = i;
      }
    }
    return found;
  }

  private Box box(int from, int to) {
    sum(from, to);
    double error = square(whole);
    Box best = new Box(from, to, 0, 0, 0);
    for (int axis = 0; axis < 3; axis++) {
      double[] left = new double[MOMENTS];
      double[] right = new double[MOMENTS];
      for (int level = 0; level < LEVELS - 1; level++) {
        if (moments[axis][level * MOMENTS] == 0) {
          continue;
        }
        for (int m = 0; m < MOMENTS; m++) {
          left[m] += moments[axis][level * MOMENTS + m];
          right[m] = whole[m] - left[m];
        }
        if (right[0] <= 0) {
          break;
        }
        double gain = square(left) + square(right) - error;
        if (gain > best.gain) {
          best = new Box(from, to, gain, axis, level);
        }
      }
    }
    return best;
  }

  private void sum(int from, int to) {
    Arrays.fill(whole, 0);
    for (double[] axis : moments) {
      Arrays.fill(axis, 0);
    }
    for (int at = from; at < to; at++) {
      int point = order[at];
      double weight = points.weight[point];
      double red = weight * points.red[point];
      double green = weight * points.green[point];
      double blue = weight * points.blue[point];
      for (int axis = 0; axis < 3; axis++) {
        add(moments[axis], level(point, axis) * MOMENTS, weight, red, green, blue);
      }
      add(whole, 0, weight, red, green, blue);
    }
  }

  private static void add(
      double[] into, int at, double weight, double red, double green, double blue) {
    into[at] += weight;
    into[at + 1] += red;
    into[at + 2] += green;
    into[at + 3] += blue;
  }

  private int level(int point, int axis) {
    return (int)
        (axis == 0 ? points.red[point] : axis == 1 ? points.green[point] : points.blue[point]);
  }

  /** Squared length of the summed colour by the weight: the more, the less error is left. */
  private static double square(double[] moments) {
    double sum = moments[1] * moments[1] + moments[2] * moments[2] + moments[3] * moments[3];
    return sum / moments[0];
  }

  /** Brings the points of the left side to the front; where the right side begins. */
  private int part(Box box) {
    int middle = box.from;
    for (int at = box.from; at < box.to; at++) {
      int point = order[at];
      if (level(point, box.axis) <= box.level) {
        order[at] = order[middle];
        order[middle++] = point;
      }
    }
    return middle;
  }
}
