package org.imagelake.jobs.demo;

import java.nio.ByteOrder;

/** Devices as their files name them; serial numbers are invented. */
public enum CameraModel {
  CANON_R6(
      "Canon",
      "Canon EOS R6",
      "Firmware Version 1.8.2",
      "Canon",
      "RF24-105mm F4 L IS USM",
      "013021009999",
      ByteOrder.LITTLE_ENDIAN,
      35,
      1,
      35,
      40,
      10,
      100),
  NIKON_Z6_2(
      "NIKON CORPORATION",
      "NIKON Z 6_2",
      "Ver.01.60 ",
      "NIKON",
      "NIKKOR Z 50mm f/1.8 S",
      "6099991",
      ByteOrder.BIG_ENDIAN,
      50,
      1,
      50,
      18,
      10,
      200),
  SONY_A7_4(
      "SONY",
      "ILCE-7M4",
      "ILCE-7M4 v2.01",
      "SONY",
      "FE 85mm F1.8",
      "4999021",
      ByteOrder.LITTLE_ENDIAN,
      85,
      1,
      85,
      20,
      10,
      160),
  FUJI_XT5(
      "FUJIFILM",
      "X-T5",
      "Digital Camera X-T5 Ver3.01",
      "FUJIFILM",
      "XF23mmF1.4 R LM WR",
      "3B999017",
      ByteOrder.LITTLE_ENDIAN,
      23,
      1,
      35,
      56,
      10,
      125),
  IPHONE_15_PRO(
      "Apple",
      "iPhone 15 Pro",
      "17.4.1",
      "Apple",
      "iPhone 15 Pro back triple camera 6.765mm f/1.78",
      "",
      ByteOrder.BIG_ENDIAN,
      6765,
      1000,
      24,
      178,
      100,
      80),
  PIXEL_8(
      "Google",
      "Pixel 8",
      "HDR+ 1.0.585804376zd",
      "Google",
      "Pixel 8 back camera 6.9mm f/1.68",
      "",
      ByteOrder.LITTLE_ENDIAN,
      69,
      10,
      25,
      168,
      100,
      64),
  DJI_AIR_2S(
      "DJI",
      "FC3411",
      "10.00.12.07",
      "DJI",
      "22.4 mm f/2.8",
      "37QAJ9990099",
      ByteOrder.LITTLE_ENDIAN,
      838,
      100,
      22,
      28,
      10,
      110),
  OLYMPUS_EM5(
      "OLYMPUS CORPORATION    ",
      "E-M5MarkIII     ",
      "Version 1.7                    ",
      "OLYMPUS",
      "OLYMPUS M.12-40mm F2.8",
      "BJFA99901",
      ByteOrder.LITTLE_ENDIAN,
      12,
      1,
      24,
      28,
      10,
      400);

  private final String make;
  private final String model;
  private final String software;
  private final String lensMake;
  private final String lensModel;
  private final String serial;
  private final ByteOrder order;
  private final int focalNumerator;
  private final int focalDenominator;
  private final int focal35;
  private final int apertureNumerator;
  private final int apertureDenominator;
  private final int iso;

  CameraModel(
      String make,
      String model,
      String software,
      String lensMake,
      String lensModel,
      String serial,
      ByteOrder order,
      int focalNumerator,
      int focalDenominator,
      int focal35,
      int apertureNumerator,
      int apertureDenominator,
      int iso) {
    this.make = make;
    this.model = model;
    this.software = software;
    this.lensMake = lensMake;
    this.lensModel = lensModel;
    this.serial = serial;
    this.order = order;
    this.focalNumerator = focalNumerator;
    this.focalDenominator = focalDenominator;
    this.focal35 = focal35;
    this.apertureNumerator = apertureNumerator;
    this.apertureDenominator = apertureDenominator;
    this.iso = iso;
  }

  /** As written: some makers pad with blanks. */
  public String make() {
    return make;
  }

  public String model() {
    return model;
  }

  public String software() {
    return software;
  }

  public String lensMake() {
    return lensMake;
  }

  public String lensModel() {
    return lensModel;
  }

  /** Body serial number; empty where the device writes none. */
  public String serial() {
    return serial;
  }

  ByteOrder order() {
    return order;
  }

  int focalNumerator() {
    return focalNumerator;
  }

  int focalDenominator() {
    return focalDenominator;
  }

  public int focal35() {
    return focal35;
  }

  int apertureNumerator() {
    return apertureNumerator;
  }

  int apertureDenominator() {
    return apertureDenominator;
  }

  public int iso() {
    return iso;
  }

  public double focalLengthMm() {
    return (double) focalNumerator / focalDenominator;
  }

  public double fNumber() {
    return (double) apertureNumerator / apertureDenominator;
  }
}
