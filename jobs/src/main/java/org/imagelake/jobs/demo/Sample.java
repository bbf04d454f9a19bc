package org.imagelake.jobs.demo;

import java.util.Optional;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;

/**
 * What is true of one sample file.
 *
 * @param path relative to the sample folder, with '/'
 * @param group which family of samples it belongs to: camera, orientation, web, scans, issues,
 *     duplicates, broken
 * @param format what the content is; of a broken file what it pretends to be
 * @param width pixels across once upright; 0 when broken
 * @param height pixels down once upright; 0 when broken
 * @param frames frames or pages
 * @param shot what its EXIF says, where it has EXIF
 * @param issues ids of the issues that it was degraded with
 * @param copyOf path of the sample that shows the same picture, where there is one
 * @param note one phrase for a reader
 */
public record Sample(
    String path,
    String group,
    ImageFormat format,
    int width,
    int height,
    int frames,
    Optional<Shot> shot,
    Set<String> issues,
    Optional<String> copyOf,
    String note) {

  /** A sample of one frame without EXIF, issues or original. */
  public static Sample of(
      String path, String group, ImageFormat format, int width, int height, String note) {
    return new Sample(
        path, group, format, width, height, 1, Optional.empty(), Set.of(), Optional.empty(), note);
  }

  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether no decoder can be expected to show it. */
  public boolean broken() {
    return group.equals("broken");
  }

  Sample withFrames(int count) {
    return new Sample(path, group, format, width, height, count, shot, issues, copyOf, note);
  }

  Sample withShot(Shot taken) {
    return new Sample(
        path, group, format, width, height, frames, Optional.of(taken), issues, copyOf, note);
  }

  Sample withIssue(String issue) {
    return new Sample(
        path, group, format, width, height, frames, shot, Set.of(issue), copyOf, note);
  }

  Sample withOriginal(String original) {
    return new Sample(
        path, group, format, width, height, frames, shot, issues, Optional.of(original), note);
  }
}
