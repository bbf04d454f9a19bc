package org.imagelake.image.enhance;

import java.util.List;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Converter;
import org.imagelake.image.picture.Bitmap;

/**
 * The way of one image: decode once → measure, judge → plan → change → encode → decode the result →
 * measure, judge → keep the better one. All but plan and change is the converter's.
 */
public final class Enhancer {
  /** Part of every key of stored results: those of another version are made again. */
  public static final String VERSION = "4";

  private final EnhanceSpec spec;
  private final Planner planner;
  private final Converter converter;

  /** Finds what to do with a picture. */
  interface Planner {
    List<PlanStep> of(Bitmap first, Appraisal appraisal);
  }

  public Enhancer(EnhanceSpec spec) {
    this(spec, AutoPlan::of);
  }

  Enhancer(EnhanceSpec spec, Planner planner) {
    this.spec = spec;
    this.planner = planner;
    this.converter = new Converter(spec.conversion());
  }

  /** Never throws on bad content. */
  public Outcome<Enhanced> enhance(byte[] content) {
    Repair repair = new Repair(spec, planner, converter);
    return converter
        .convert(content, repair)
        .then(conversion -> Outcome.ok(repair.result(conversion)));
  }
}
