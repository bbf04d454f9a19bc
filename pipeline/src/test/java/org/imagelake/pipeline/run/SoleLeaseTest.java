package org.imagelake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleLeaseTest {
  @TempDir Path folder;

  private SoleLease take() throws IOException {
    return SoleLease.take(
        new org.apache.hadoop.fs.Path(folder.toUri()), new Configuration(), "serving");
  }

  private void heldBy(Holder holder, Duration silence) throws IOException {
    Path file = folder.resolve(Lease.NAME);
    Files.writeString(file, holder.text());
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(silence)));
  }

  @Test
  void nobody_takes_it_while_it_is_held_and_anybody_afterwards() throws IOException {
    try (SoleLease held = take()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(this::take)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("serving: process " + ProcessHandle.current().pid());
    }
    take().close();
    assertThat(folder.resolve(Lease.NAME)).doesNotExist();
  }

  @Test
  void a_process_of_this_machine_that_died_holds_nothing() throws IOException {
    Holder here = Holder.here("", "");
    heldBy(new Holder(here.host(), here.pid(), here.processStarted() - 1, "", ""), Duration.ZERO);
    take().close();
  }

  @Test
  void another_machine_holds_it_until_it_has_been_silent() throws IOException {
    Holder elsewhere = new Holder("elsewhere", 7, 1, "", "");
    heldBy(elsewhere, Duration.ofMinutes(4));
    assertThatThrownBy(this::take).hasMessageContaining("process 7 on elsewhere");
    heldBy(elsewhere, Duration.ofMinutes(6));
    take().close();
  }
}
