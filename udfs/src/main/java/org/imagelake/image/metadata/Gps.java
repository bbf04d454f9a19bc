package org.imagelake.image.metadata;

import java.time.Instant;
import org.imagelake.image.Describe;

/** Where the picture was taken. */
public record Gps(
    @Describe("Degrees north, −90 to 90.") Double latitude,
    @Describe("Degrees east, −180 to 180.") Double longitude,
    @Describe("Metres above sea level; negative below.") Double altitudeMetres,
    @Describe("Direction of the view in degrees clockwise from north, 0–360.")
        Double directionDegrees,
    @Describe("Speed in km/h.") Double speedKmh,
    @Describe("Time of the fix in UTC.") Instant timeUtc) {}
