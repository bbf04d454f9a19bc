package org.imagelake.image.enhance;

/**
 * The number that says how much an enhancement does.
 *
 * @param meaning unit and direction in one line
 * @param least smallest value that is taken
 * @param most largest value that is taken
 * @param standard what is used when none is given
 */
public record Argument(String meaning, double least, double most, double standard) {
  public Argument {
    if (!(least <= standard && standard <= most)) {
      throw new IllegalArgumentException(least + " <= " + standard + " <= " + most);
    }
  }

  public boolean takes(double value) {
    return value >= least && value <= most;
  }
}
