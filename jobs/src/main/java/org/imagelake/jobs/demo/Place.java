package org.imagelake.jobs.demo;

/** A viewpoint: degrees north and east, metres above the sea, the clock's offset in minutes. */
public enum Place {
  LAKE_BLED(46.36350, 14.09380, 501, 120),
  LISBON(38.71160, -9.12970, 60, 60),
  SYDNEY(-33.85230, 151.21080, 7, 660),
  TORRES_DEL_PAINE(-50.94230, -73.40680, 45, -180),
  KATHMANDU(27.70420, 85.30670, 1331, 345),
  DEAD_SEA(31.55900, 35.47320, -428, 180),
  TROMSO(69.64920, 18.95530, 12, 60),
  QUITO(-0.22020, -78.51230, 2850, -300);

  private final double latitude;
  private final double longitude;
  private final int altitudeMetres;
  private final int offsetMinutes;

  Place(double latitude, double longitude, int altitudeMetres, int offsetMinutes) {
    this.latitude = latitude;
    this.longitude = longitude;
    this.altitudeMetres = altitudeMetres;
    this.offsetMinutes = offsetMinutes;
  }

  public double latitude() {
    return latitude;
  }

  public double longitude() {
    return longitude;
  }

  public int altitudeMetres() {
    return altitudeMetres;
  }

  public int offsetMinutes() {
    return offsetMinutes;
  }
}
