package org.imagelake.jobs.demo.scene;

import java.util.List;

/** The one list of scenes. */
public final class Scenes {
  public static final Scene MOUNTAIN_LAKE = new MountainLake();
  public static final Scene SUNSET_SEA = new SunsetSea();
  public static final Scene STILL_LIFE = new StillLife();
  public static final Scene STREET = new Street();
  public static final Scene CITY_DUSK = new CityDusk();

  public static final List<Scene> ALL =
      List.of(MOUNTAIN_LAKE, SUNSET_SEA, STILL_LIFE, STREET, CITY_DUSK);

  private Scenes() {}
}
