package org.imagelake.pipeline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources are named from their input; several inputs have folders of their own. */
class InputRootsTest {
  private static SourceName locate(String path, String... roots) {
    return new InputRoots(List.of(roots)).locate(path);
  }

  @Test
  void one_input_leaves_the_path_below_it() {
    assertThat(locate("file:/photos/2020/a.jpg", "file:/photos"))
        .isEqualTo(new SourceName("", "2020/a.jpg"));
    assertThat(locate("file:/a.jpg", "file:/")).isEqualTo(new SourceName("", "a.jpg"));
  }

  @Test
  void several_inputs_have_folders_that_do_not_meet() {
    SourceName first = locate("s3a://b/x/photos/a.jpg", "s3a://b/x/photos", "s3a://b/y/photos");
    SourceName second = locate("s3a://b/y/photos/a.jpg", "s3a://b/x/photos", "s3a://b/y/photos");
    assertThat(first.path()).isEqualTo(second.path()).isEqualTo("a.jpg");
    assertThat(first.folder()).matches("photos-[0-9a-f]{8}").isNotEqualTo(second.folder());
    assertThat(locate("s3a://b/x/photos/a.jpg", "s3a://b/x/photos", "file:/other"))
        .as("of nothing but the input itself")
        .isEqualTo(first);
  }

  @Test
  void an_input_within_another_is_no_input_of_its_own() {
    String[] roots = {"file:/photos/2020", "file:/photos", "file:/photos"};
    assertThat(locate("file:/photos/2020/a.jpg", roots))
        .isEqualTo(new SourceName("", "2020/a.jpg"));
    assertThat(locate("file:/photos2/a.jpg", roots).folder()).as("only a beginning").isNotEmpty();
  }

  @Test
  void what_lies_in_no_input_is_named_by_its_whole_path() {
    assertThat(locate("s3a://bucket/k/a.jpg")).isEqualTo(new SourceName("s3a~", "bucket/k/a.jpg"));
    assertThat(locate("file:/data/a.jpg", "file:/photos"))
        .isEqualTo(new SourceName("file~", "data/a.jpg"));
    assertThat(locate("hdfs://name:8020/a.jpg").path()).isEqualTo("name:8020/a.jpg");
  }
}
