package org.imagelake.image.quality;

/** Overall class of quality. */
public enum QualityLevel {
  LOW,
  MEDIUM,
  HIGH,
  ULTRA
}
