package org.imagelake.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.UsageException;
import org.imagelake.sql.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private List<ListedFile> list(List<String> inputs, String... include) {
    RecordType<ListedFile> type = RecordType.of(ListedFile.class);
    return Listing.of(SPARK, inputs, List.of(include), Set.of("file:" + folder.resolve("lake")))
        .files()
        .collectAsList()
        .stream()
        .map(type::fromRow)
        .toList();
  }

  private List<ListedFile> list(String input, String... include) {
    return list(List.of(folder.resolve(input).toString()), include);
  }

  private String named(String name) {
    return "file:" + folder.resolve(name);
  }

  private static List<String> paths(List<ListedFile> files) {
    return files.stream().map(ListedFile::path).toList();
  }

  @Test
  void a_path_of_a_file_system_that_is_not_there_is_a_row() throws IOException {
    Files.writeString(folder.resolve("list.csv"), "path\nnosuch://bucket/a.png\n");

    ListedFile listed = list("list.csv").get(0);

    assertThat(listed.path()).isEqualTo("nosuch://bucket/a.png");
    assertThat(listed.error().code()).isEqualTo(Code.VANISHED);
    assertThat(listed.error().message()).isEqualTo("there is no such file system: nosuch");
  }

  @Test
  void a_length_that_is_not_known_counts_as_none() {
    FileStatus unknown =
        new FileStatus(-1, false, 1, 1, 0, new org.apache.hadoop.fs.Path("https://h/a.png"));
    assertThat(HadoopFolderReader.describe(unknown).length()).isZero();
  }

  @Test
  void no_name_is_too_odd() throws IOException {
    List<String> names =
        List.of(
            "in/with space.jpg",
            "in/ leading and trailing .jpg ",
            "in/100%.jpg",
            "in/%20.jpg",
            "in/a#b.jpg",
            "in/what?.jpg",
            "in/12:30.jpg",
            "in/c:/inner.jpg",
            "in/[x]{y}*.jpg",
            "in/back\\slash.jpg",
            "in/new\nline.jpg",
            "in/hedgehog 🦔.jpg",
            "in/nfc \u00e9.jpg",
            "in/nfd e\u0301.jpg",
            "in/.hidden.jpg",
            "in/.jpg",
            "in/_underscore.jpg",
            "in/_folder/.folder/deep.JPEG",
            "in/.crc.jpg",
            "in/-dash.jpg",
            "in/folder.jpg/inner.png",
            "in/a'b\"c.jpg");
    for (String name : names) {
      file(name);
    }
    Files.createFile(folder.resolve("in/empty.jpg"));
    file("in/notes.txt");

    List<ListedFile> listed = list("in", "* ");

    assertThat(paths(listed))
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    names.stream(), java.util.stream.Stream.of("in/empty.jpg"))
                .map(this::named)
                .toList());
    assertThat(listed).allMatch(file -> file.error() == null);
    for (String name : names) {
      Path file = folder.resolve(name);
      assertThat(paths(list(name))).as("named itself: %s", name).containsExactly("file:" + file);
    }
  }

  @Test
  void length_and_time_are_as_fine_as_the_file_system_has_them() throws IOException {
    Instant time = Instant.parse("2021-03-04T05:06:07.123456Z");
    Files.setLastModifiedTime(file("in/a.jpg"), FileTime.from(time));
    assertThat(list("in")).containsExactly(ListedFile.found(named("in/a.jpg"), 8, time));
  }

  @Test
  void links_are_followed_and_cycles_end() throws IOException {
    file("in/real/a.jpg");
    file("out/b.jpg");
    Files.createSymbolicLink(folder.resolve("in/link.jpg"), folder.resolve("in/real/a.jpg"));
    Files.createSymbolicLink(folder.resolve("in/out"), folder.resolve("out"));
    Files.createSymbolicLink(folder.resolve("in/real/up"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("out/back"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/self.jpg"), folder.resolve("in/self.jpg"));
    Files.createSymbolicLink(folder.resolve("in/broken.jpg"), folder.resolve("nowhere"));

    List<ListedFile> listed = list("in");

    assertThat(paths(listed))
        .containsExactlyInAnyOrder(
            named("in/real/a.jpg"),
            named("in/link.jpg"),
            named("in/out/b.jpg"),
            named("in/self.jpg"),
            named("in/broken.jpg"));
    assertThat(listed.stream().filter(file -> file.error() != null))
        .hasSize(2)
        .allMatch(file -> file.error().code() == Code.VANISHED);
  }

  @Test
  void what_is_no_regular_file_is_reported_and_not_opened() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Process made = new ProcessBuilder("mkfifo", folder.resolve("in/pipe.jpg").toString()).start();
    assertThat(made.waitFor()).isZero();
    assertThat(list("in"))
        .extracting(file -> file.error().code())
        .containsExactly(Code.NOT_AN_IMAGE);
  }

  @Test
  void only_known_extensions_are_taken_from_folders_unless_others_are_asked_for()
      throws IOException {
    for (String name : List.of("a.jpg", "b.TIFF", "c.heic", "d.txt", "e.raw", "noextension")) {
      file("in/" + name);
    }
    assertThat(paths(list("in")))
        .containsExactlyInAnyOrder(named("in/a.jpg"), named("in/b.TIFF"), named("in/c.heic"));
    assertThat(list("in", "*.raw")).hasSize(4);
    assertThat(list("in", "*")).hasSize(6);
    assertThat(list("in/d.txt")).as("named itself").hasSize(1);
  }

  @Test
  void globs_choose_files_and_whole_folders() throws IOException {
    for (String name :
        List.of(
            "2023/jan/a.jpg", "2023/jan/b.dat", "2024/jan/c.jpg", "2024/feb:1/d.png", "x.jpg")) {
      file("in/" + name);
    }
    assertThat(paths(list("in/*/jan"))).hasSize(2);
    assertThat(paths(list("in/202[34]/*/*.jpg"))).hasSize(2);
    assertThat(paths(list("in/**/*.jpg"))).hasSize(3);
    assertThat(paths(list("in/{2023/jan,2024/*}/*")))
        .containsExactlyInAnyOrder(
            named("in/2023/jan/a.jpg"), named("in/2024/jan/c.jpg"), named("in/2024/feb:1/d.png"));
    assertThat(paths(list("in/2023/jan/*.dat"))).containsExactly(named("in/2023/jan/b.dat"));
    assertThat(paths(list("in/?.jpg"))).containsExactly(named("in/x.jpg"));
  }

  @Test
  void a_file_found_twice_is_listed_once_and_the_lake_not_at_all() throws IOException {
    file("in/a.jpg");
    file("in/sub/b.jpg");
    file("lake/c.jpg");
    assertThat(
            paths(
                list(
                    List.of(
                        folder.toString(),
                        folder.resolve("in/sub").toString(),
                        folder.resolve("in/a.jpg").toString(),
                        folder.resolve("in") + "/*.jpg"))))
        .containsExactlyInAnyOrder(named("in/a.jpg"), named("in/sub/b.jpg"));
  }

  @Test
  void tables_name_images_by_their_column_path() throws IOException {
    file("in/a,b \"c\".jpg");
    file("in/d.dat");
    Files.writeString(
        folder.resolve("list.csv"),
        "id,path\n1,\"in/a,b \"\"c\"\".jpg\"\n2,%s\n3,in/gone.jpg\n4,in\n5,in/d.dat\n"
            .formatted(folder.resolve("in/d.dat")));
    List<ListedFile> listed = list("list.csv");
    assertThat(paths(listed))
        .containsExactlyInAnyOrder(
            named("in/a,b \"c\".jpg"), named("in/d.dat"), named("in/gone.jpg"), named("in"));
    assertThat(listed.stream().filter(file -> file.error() != null))
        .extracting(file -> file.error().code())
        .containsExactlyInAnyOrder(Code.VANISHED, Code.NOT_AN_IMAGE);

    SPARK
        .read()
        .option("header", true)
        .option("escape", "\"")
        .csv(named("list.csv"))
        .write()
        .parquet(named("paths"));
    assertThat(list("paths")).hasSize(4);
  }

  @Test
  void a_missing_input_is_named() {
    assertThatThrownBy(() -> list("nowhere"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(named("nowhere"));
    assertThatThrownBy(() -> list(List.of("nosuch://bucket/x")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nosuch");
  }
}
