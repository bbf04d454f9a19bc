package org.imagelake.pipeline.duplicates;

import java.util.Arrays;

/** Which of the numbers from 0 on belong together (union-find with path halving). */
final class DisjointSets {
  private final int[] parents;

  DisjointSets(int size) {
    parents = new int[size];
    Arrays.setAll(parents, i -> i);
  }

  /** The smallest number of the set that a number is in. */
  int first(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Puts two sets together; false when they were one already. */
  boolean unite(int one, int other) {
    int a = first(one);
    int b = first(other);
    parents[Math.max(a, b)] = Math.min(a, b);
    return a != b;
  }
}
