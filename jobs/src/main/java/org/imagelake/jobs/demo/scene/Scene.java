package org.imagelake.jobs.demo.scene;

/** Something to photograph. Stateless: the seed decides everything that varies. */
public interface Scene {
  /** Stable snake_case name. */
  String id();

  /** Paints the scene; the same arguments give the same picture. */
  Picture paint(int width, int height, long seed);
}
