package org.imagelake.image.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The profiles that come with the library, read from their resource files. */
public final class IssueProfiles {
  /** Ids of the profiles; each is a file {@code profiles/ID.properties} beside this class. */
  public static final List<String> IDS = List.of("default", "legacy", "cleanvision");

  private static final Map<String, IssueProfile> SHIPPED = shipped();

  private IssueProfiles() {}

  /**
   * The profile of that id, or the one whose whole file is given: text of several lines.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public static IssueProfile named(String id) {
    if (id.contains("\n")) {
      return IssueProfileFile.parse("given", inline(id));
    }
    IssueProfile profile = SHIPPED.get(id);
    if (profile == null) {
      throw new IllegalArgumentException("no issue profile '" + id + "'; there are " + IDS);
    }
    return profile;
  }

  private static Map<String, IssueProfile> shipped() {
    Map<String, IssueProfile> profiles = new LinkedHashMap<>();
    for (String id : IDS) {
      profiles.put(id, IssueProfileFile.parse(id, properties(id)));
    }
    return profiles;
  }

  private static Properties inline(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Properties properties(String id) {
    Properties properties = new Properties();
    String name = "profiles/" + id + ".properties";
    try (InputStream in = IssueProfiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its resource " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return properties;
  }
}
