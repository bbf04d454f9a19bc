package org.imagelake.jobs.demo;

import org.imagelake.jobs.demo.scene.Picture;

/** A subject that several files show: painted once, by whoever asks first. */
final class Painting {
  private final Subject subject;
  private Picture painted;
  private long paintedSeed;

  Painting(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  /** The picture of a seed, shared: whoever wants to change it takes a copy. */
  synchronized Picture of(long seed) {
    if (painted == null || paintedSeed != seed) {
      painted = subject.paint(seed);
      paintedSeed = seed;
    }
    return painted;
  }
}
