package org.imagelake.image.enhance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Limits;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.PictureDecoder;
import org.imagelake.image.codec.PictureRequest;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.imagelake.image.picture.Resize;
import org.imagelake.image.quality.Degradations;
import org.imagelake.image.quality.HeapPixels;
import org.imagelake.image.quality.PixelExaminer;
import org.imagelake.image.quality.PixelMeasures;

/**
 * Whether automatic repair brings pictures nearer to their clean counterparts, as Markdown tables.
 *
 * <p>Arguments: the folder of the data, the profile (default {@code default}), of how many clean
 * photographs one is degraded (default 5), which of them (default 0, which plans were chosen on;
 * others are held out, and so are their seeds), and, if wished, a file that takes a line for each
 * picture. Everything is decided and compared on pictures of {@value #LONG_SIDE} pixels on the long
 * side, without encoding in between.
 */
public final class EnhanceAccuracy {
  private static final int LONG_SIDE = 768;

  /** The issues that plans repair. */
  private static final List<String> REPAIRED =
      Degradations.ISSUES.stream().filter(issue -> !issue.equals("low_resolution")).toList();

  /** One repair: which group, what was done, how near before and after. */
  private record Outcome(
      String group,
      String name,
      List<PlanStep> plan,
      boolean kept,
      EnhanceScore before,
      EnhanceScore after) {}

  private final AnalysisSettings settings;
  private final Map<Path, Bitmap> pictures = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  private EnhanceAccuracy(String profile) {
    settings =
        new AnalysisSettings(
            EnumSet.of(Part.QUALITY), 1024, false, false, false, profile, Limits.DEFAULT);
  }

  /** Prints the tables; fails when a photograph cannot be read. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../../shared/data");
    EnhanceAccuracy accuracy = new EnhanceAccuracy(arguments.length > 1 ? arguments[1] : "default");
    int every = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    int which = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    accuracy.realPairs(data);
    accuracy.cleanOnes(data, every, which);
    accuracy.print(System.out);
    if (arguments.length > 4) {
      Files.write(Path.of(arguments[4]), accuracy.outcomes.stream().map(Object::toString).toList());
    }
  }

  private void realPairs(Path data) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("quality/labels.tsv"));
    List<String> names = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      String issue = columns[names.indexOf("issues")];
      String clean = columns[names.indexOf("ref")];
      String path = columns[names.indexOf("path")];
      if (!clean.isEmpty() && !issue.equals("none")) {
        Bitmap picture = picture(data.resolve(path));
        Bitmap target = picture(data.resolve(clean));
        if (picture.width() == target.width() && picture.height() == target.height()) {
          String id = issue.replace("colour", "color").replace("artefacts", "artifacts");
          repair("real " + id, path, picture, target);
          known(id, path, picture, target);
        }
      }
    }
  }

  /** What the enhancement reaches where nobody has to find the issue. */
  private void known(String issue, String path, Bitmap picture, Bitmap target) {
    if (issue.equals("noisy")) {
      apply("known noisy", path, picture, target, new PlanStep("noise_reduction", 1.0));
    } else if (issue.equals("jpeg_artifacts")) {
      apply("known jpeg_artifacts", path, picture, target, new PlanStep("deblocking", 1.0));
    } else if (issue.equals("color_cast")) {
      apply("known color_cast", path, picture, target, new PlanStep("white_balance", 1.0));
    }
  }

  /** Photographs labelled free of something, and the ordinary ones. */
  private void cleanOnes(Path data, int every, int which) throws IOException {
    Map<Path, String> groups = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(data.resolve("quality/labels.tsv"));
    List<String> names = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      if (columns[names.indexOf("issues")].equals("none")) {
        String scope = columns[names.indexOf("scope")];
        String group = scope.equals("all") ? "clean: of every issue" : "clean: not " + scope;
        groups.put(data.resolve(columns[names.indexOf("path")]), group);
      }
    }
    try (Stream<Path> found = Files.walk(data.resolve("photos/dev"))) {
      found
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> groups.put(file, "clean: photos/dev"));
    }
    int number = 0;
    for (Map.Entry<Path, String> entry : groups.entrySet()) {
      String name = data.relativize(entry.getKey()).toString();
      Bitmap clean = picture(entry.getKey());
      repair(entry.getValue(), name, clean, clean);
      // Those known to be free of noise alone may be dark or tinted.
      if (!entry.getValue().equals("clean: not noisy") && number++ % every == which) {
        degrade(name, clean, number);
      }
    }
  }

  private void degrade(String name, Bitmap clean, long seed) {
    for (String issue : REPAIRED) {
      for (int strength = 1; strength <= Degradations.STRENGTHS; strength++) {
        Bitmap spoilt = Spoilt.of(issue, strength, clean, seed);
        repair("seeded %s %d".formatted(issue, strength), name, spoilt, clean);
      }
    }
  }

  private void repair(String group, String name, Bitmap picture, Bitmap clean) {
    Appraisal before = appraise(picture);
    repair(group, name, picture, clean, before, AutoPlan.of(picture, before));
  }

  /** What is asked for is kept as it comes out. */
  private void apply(String group, String name, Bitmap picture, Bitmap clean, PlanStep step) {
    repair(group, name, picture, clean, null, List.of(step));
  }

  private void repair(
      String group,
      String name,
      Bitmap picture,
      Bitmap clean,
      Appraisal before,
      List<PlanStep> plan) {
    Bitmap changed = picture;
    for (PlanStep step : plan) {
      changed = Enhancements.named(step.enhancement()).apply(changed, step.argument());
    }
    boolean kept =
        !plan.isEmpty()
            && (before == null
                || Verdict.improved(before, appraise(changed)) && Harm.none(picture, changed));
    EnhanceScore score = EnhanceScore.of(picture, clean);
    EnhanceScore result = kept ? EnhanceScore.of(changed, clean) : score;
    outcomes.add(new Outcome(group, name, plan, kept, score, result));
  }

  private Appraisal appraise(Bitmap bitmap) {
    HeapPixels pixels = Spoilt.pixels(bitmap);
    PixelMeasures measures =
        PixelExaminer.examine(pixels, 1, false, bitmap.width(), bitmap.height(), settings);
    return new Appraisal(measures.quality(), measures.issues());
  }

  private Bitmap picture(Path file) throws IOException {
    Bitmap known = pictures.get(file);
    if (known == null) {
      byte[] content = Files.readAllBytes(file);
      PictureRequest request = new PictureRequest(LONG_SIDE, false, false, false, Limits.DEFAULT);
      known =
          Headers.read(content, Headers.sniff(content), Limits.DEFAULT)
              .then(header -> PictureDecoder.decode(content, header, request))
              .fold(
                  decoded -> rgb(Resize.fit(decoded.first(), LONG_SIDE)),
                  error -> {
                    throw new IllegalArgumentException(file + ": " + error);
                  });
      pictures.put(file, known);
    }
    return known;
  }

  private static Bitmap rgb(Bitmap bitmap) {
    int channels = bitmap.layout().channels();
    byte[] rgb = new byte[Math.toIntExact(3 * bitmap.pixelCount())];
    for (int i = 0, in = 0; i < rgb.length; i += 3, in += channels) {
      for (int c = 0; c < 3; c++) {
        rgb[i + c] = bitmap.samples()[bitmap.layout().isGray() ? in : in + c];
      }
    }
    return new Bitmap(bitmap.width(), bitmap.height(), PixelLayout.RGB, 8, rgb);
  }

  private void print(PrintStream out) {
    out.println(
        "| pictures | number | repaired | closer: SSIM | closer: ΔE | closer of repaired: SSIM | ΔE"
            + " | SSIM before → after | ΔE before → after | worst SSIM |");
    out.println("|---|---|---|---|---|---|---|---|---|---|");
    Map<String, List<Outcome>> groups = new LinkedHashMap<>();
    outcomes.forEach(o -> groups.computeIfAbsent(o.group(), g -> new ArrayList<>()).add(o));
    groups.forEach((group, members) -> out.println(row(group, members)));
  }

  private static String row(String group, List<Outcome> members) {
    List<Outcome> kept = members.stream().filter(Outcome::kept).toList();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f → %.3f | %.1f → %.1f | %.3f |",
        group,
        members.size(),
        (double) kept.size() / members.size(),
        similar(members),
        coloured(members),
        similar(kept),
        coloured(kept),
        members.stream().mapToDouble(o -> o.before().ssim()).average().orElse(0),
        members.stream().mapToDouble(o -> o.after().ssim()).average().orElse(0),
        members.stream().mapToDouble(o -> o.before().deltaE()).average().orElse(0),
        members.stream().mapToDouble(o -> o.after().deltaE()).average().orElse(0),
        members.stream().mapToDouble(o -> o.after().ssim() - o.before().ssim()).min().orElse(0));
  }

  private static double similar(List<Outcome> outcomes) {
    return (double) outcomes.stream().filter(o -> o.after().ssim() > o.before().ssim()).count()
        / outcomes.size();
  }

  private static double coloured(List<Outcome> outcomes) {
    return (double) outcomes.stream().filter(o -> o.after().deltaE() < o.before().deltaE()).count()
        / outcomes.size();
  }
}
