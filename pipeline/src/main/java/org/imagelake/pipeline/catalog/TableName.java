package org.imagelake.pipeline.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.imagelake.pipeline.UsageException;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The name of a table in a catalog of Spark, taken apart once; {@link #quoted} is what Spark gets,
 * so that no part of a name is ever read as SQL.
 *
 * @param parts catalog, one or more namespaces, table
 */
public record TableName(List<String> parts) {
  private static final int FEWEST_PARTS = 3;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public TableName {
    parts = List.copyOf(parts);
  }

  /**
   * Reads CATALOG.DB.TABLE; a part with other characters than letters, digits and {@code _} stands
   * in backquotes.
   *
   * @throws UsageException when the text is no such name
   */
  public static TableName parse(String text) {
    List<String> parts;
    try {
      parts = CollectionConverters.asJava(new CatalystSqlParser().parseMultipartIdentifier(text));
    } catch (Exception e) { // ParseException, a checked one, undeclared
      throw new UsageException(
          "--table %s: no name of a table; expected CATALOG.DB.TABLE, other characters than letters, digits and _ in backquotes"
              .formatted(text),
          e);
    }
    if (parts.size() < FEWEST_PARTS) {
      throw new UsageException(
          "--table %s: expected CATALOG.DB.TABLE, found %d of 3 parts"
              .formatted(text, parts.size()));
    }
    return new TableName(parts);
  }

  String catalog() {
    return parts.get(0);
  }

  /** Catalog and namespaces, quoted. */
  String quotedNamespace() {
    return quoted(parts.subList(0, parts.size() - 1));
  }

  /** As SQL takes it, whatever is in it. */
  public String quoted() {
    return quoted(parts);
  }

  private static String quoted(List<String> parts) {
    return parts.stream().map(TableName::quoted).collect(Collectors.joining("."));
  }

  private static String quoted(String part) {
    return "`" + part.replace("`", "``") + "`";
  }

  /** For people, who may give it to SQL: quoted where it must be. */
  @Override
  public String toString() {
    return parts.stream()
        .map(part -> PLAIN.matcher(part).matches() ? part : quoted(part))
        .collect(Collectors.joining("."));
  }
}
