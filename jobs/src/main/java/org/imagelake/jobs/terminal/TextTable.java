package org.imagelake.jobs.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Rows under a header in aligned columns: numbers to the right, all else to the left. */
public final class TextTable {
  /** Wider cells are cut on paper; {@code --json} has them whole. */
  public static final int CELL_COLUMNS = 100;

  private static final String GAP = "  ";

  private final List<String> header;
  private final int cellColumns;
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] numeric;

  /**
   * @param cellColumns widest cell in terminal columns
   */
  public TextTable(List<String> header, int cellColumns) {
    this.header = header.stream().map(Printable::of).toList();
    this.cellColumns = cellColumns;
    this.numeric = new boolean[header.size()];
    Arrays.fill(numeric, true);
  }

  public TextTable(String... header) {
    this(List.of(header), CELL_COLUMNS);
  }

  /** Adds a row; a null is shown as an empty cell. */
  public TextTable row(Object... cells) {
    return row(Arrays.asList(cells));
  }

  /** Adds a row; a null is shown as an empty cell. */
  public TextTable row(Collection<?> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells under a header of " + header.size());
    }
    List<String> shown = new ArrayList<>(cells.size());
    for (Object cell : cells) {
      numeric[shown.size()] &= cell == null || cell instanceof Number || looksNumeric(cell);
      shown.add(cell == null ? "" : TextWidth.cut(Printable.of(cell.toString()), cellColumns));
    }
    rows.add(shown);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, the rule under the header among them; none ends in blanks. */
  public List<String> lines() {
    int[] widths = new int[header.size()];
    measure(header, widths);
    rows.forEach(row -> measure(row, widths));
    List<String> lines = new ArrayList<>(rows.size() + 2);
    lines.add(line(header, widths));
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("─".repeat(width));
    }
    lines.add(line(rules, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }

  private static boolean looksNumeric(Object cell) {
    return cell.toString().matches("-?[0-9][0-9,]*(\\.[0-9]+)?(E-?[0-9]+)?( ?[%a-zA-Z]{1,4})?");
  }

  private static void measure(List<String> cells, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Math.max(widths[column], TextWidth.of(cells.get(column)));
    }
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String blanks = " ".repeat(widths[column] - TextWidth.of(cell));
      line.append(column == 0 ? "" : GAP);
      line.append(numeric[column] && !rows.isEmpty() ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }
}
