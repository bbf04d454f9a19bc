package org.imagelake.image.metadata;

import org.imagelake.image.Describe;

/**
 * The device and its settings when the picture was taken. A field is null when absent, 0/0 or
 * absurd.
 */
public record Camera(
    @Describe("Maker as written, trimmed.") String make,
    @Describe("Model as written, trimmed.") String model,
    @Describe(
            "First 16 hex digits of SHA-256 over make, model and body serial number: joins, but does not identify.")
        String serialHash,
    @Describe("Software or firmware.") String software,
    @Describe("Maker of the lens.") String lensMake,
    @Describe("Model of the lens.") String lensModel,
    @Describe("Exposure time in seconds.") Double exposureSeconds,
    @Describe("Aperture as f-number.") Double fNumber,
    @Describe("ISO sensitivity.") Integer iso,
    @Describe("Focal length in millimetres.") Double focalLengthMm,
    @Describe("Focal length in millimetres, 35 mm equivalent.") Double focalLength35mm,
    @Describe("Exposure compensation in EV.") Double exposureBiasEv,
    @Describe("Exposure program, EXIF name: Manual, Program AE, Aperture-priority AE, …")
        String exposureProgram,
    @Describe("Metering mode, EXIF name.") String meteringMode,
    @Describe("Whether the flash fired.") Boolean flashFired,
    @Describe("White balance: Auto or Manual.") String whiteBalance,
    @Describe("Digital zoom ratio; 1 means none.") Double digitalZoom) {}
