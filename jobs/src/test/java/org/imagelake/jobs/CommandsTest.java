package org.imagelake.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The contract of every command, walked over the registry. */
class CommandsTest {
  private static final Context CONTEXT = new Context(CapturedTerminal.piped().terminal(), Map.of());

  static Stream<CommandSpec> commands() {
    return Commands.line(CONTEXT).getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec);
  }

  @Test
  void listOfCommandsIsTheContract() {
    assertThat(Commands.line(CONTEXT).getSubcommands().keySet())
        .contains("analyze", "quality", "summarize", "sql", "formats", "issues", "tables");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(CommandSpec command) {
    assertThat(command.usageMessage().header()).as("header").isNotEmpty();
    assertThat(command.usageMessage().description()).as("description").isNotEmpty();
    assertThat(command.usageMessage().footer()).as("examples").isNotEmpty();
    for (OptionSpec option : command.options()) {
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
      assertThat(option.longestName()).matches("--[a-z][a-z-]*");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpResolvesEveryDefault(CommandSpec command) {
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(terminal.run(command.name(), "--help")).isZero();

    assertThat(terminal.out()).contains("Usage: imagelake " + command.name());
    assertThat(terminal.out().split("Examples:")[0]).doesNotContain("${", "Default: null");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesParse(CommandSpec command) {
    for (String line : command.usageMessage().footer()) {
      String[] words = words(line.split("\\|")[0]);
      assertThat(words[0]).isEqualTo("imagelake");
      assertThat(words[1]).isEqualTo(command.name());
      CommandLine parser = Commands.line(CONTEXT);
      assertThat(parser.parseArgs(Arrays.copyOfRange(words, 1, words.length)).errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownOptionIsRefusedWithoutRunningAnything(CommandSpec command) {
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(terminal.run(command.name(), "--no-such-thing")).isEqualTo(ExitCode.USAGE.number());

    assertThat(terminal.err()).contains("imagelake " + command.name() + " --help");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void misspeltOptionAndCommandGetASuggestion() {
    CapturedTerminal option = CapturedTerminal.piped();
    assertThat(option.run("analyze", "--input", "x", "--lake", "y", "--analysis-sise=9"))
        .isEqualTo(2);
    assertThat(option.err()).contains("--analysis-size");

    CapturedTerminal command = CapturedTerminal.piped();
    assertThat(command.run("sumarize")).isEqualTo(2);
    assertThat(command.err()).contains("summarize");
  }

  @ParameterizedTest
  @ValueSource(strings = {"images", "shelf.images", "shelf.photos.images; DROP TABLE a.b.c"})
  void aTableThatIsNoneIsRefusedBeforeSparkStarts(String table) {
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(terminal.run("analyze", "--input", "a", "--lake", "b", "--table", table))
        .isEqualTo(ExitCode.USAGE.number());

    assertThat(terminal.err()).contains("--table " + table, "CATALOG.DB.TABLE");
  }

  @Test
  void withoutACommandTheUsageIsWrong() {
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(terminal.run()).isEqualTo(2);
    assertThat(terminal.err()).contains("name a command");
  }

  @Test
  void helpListsTheExitCodes() {
    CapturedTerminal terminal = CapturedTerminal.piped();
    terminal.run("--help");

    for (ExitCode code : ExitCode.values()) {
      assertThat(terminal.out()).contains(code.number() + "   " + code.meaning());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"formats", "issues", "tables", "functions"})
  void registriesAnswerAsTablesAndAsJson(String command) throws Exception {
    CapturedTerminal table = CapturedTerminal.piped();
    assertThat(table.run(command)).isZero();
    assertThat(table.out()).contains("──");

    CapturedTerminal json = CapturedTerminal.piped();
    assertThat(json.run(command, "--json")).isZero();
    List<?> entries = new ObjectMapper().readValue(json.out(), List.class);
    assertThat(entries).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fast --analysis-size=full",
        "--fast --only=metadata",
        "--only=metdata",
        "--issues=strict",
        "--analysis-size=15",
        "--max-failed-ratio=2",
        "--fail-on=blury>20%",
        "--fail-on=blurry>20% --only=metadata",
        "--max-pixels=0",
        "--max-file-size=large"
      })
  void contradictionsAndWrongValuesAreUsageErrors(String options) {
    CapturedTerminal terminal = CapturedTerminal.piped();
    String[] words = ("analyze --input x --lake y " + options).split(" ");

    assertThat(terminal.run(words)).isEqualTo(ExitCode.USAGE.number());
    assertThat(terminal.err()).startsWith("imagelake: ").contains("--");
    assertThat(terminal.err().strip().lines()).hasSize(1);
  }

  static Stream<CommandSpec> commandsWithSettings() {
    return commands().filter(command -> command.optionsMap().containsKey("--print-config"));
  }

  @ParameterizedTest
  @MethodSource("commandsWithSettings")
  void printConfigPrintsAndDoesNothingElse(CommandSpec command) {
    for (String line : command.usageMessage().footer()) {
      CapturedTerminal terminal = CapturedTerminal.piped();
      String[] words = words(line.split("\\|")[0]);
      words[0] = "--verbose";
      // Examples are written for the folder of the project.
      Arrays.setAll(words, i -> words[i].startsWith("conf/") ? "../" + words[i] : words[i]);

      int code =
          terminal.run(
              Stream.concat(Arrays.stream(words), Stream.of("--print-config", "--master=local[7]"))
                  .toArray(String[]::new));

      assertThat(code).as(terminal.err()).isZero();
      assertThat(terminal.out())
          .containsPattern("imagelake.master = \"local\\[7]\" +# option --master")
          .containsPattern("imagelake.limits.max-scans = 200 +# default");
      assertThat(terminal.err()).isEmpty();
    }
  }

  @Test
  void configAndItsFormerNameReadAFile() {
    for (String name : new String[] {"--config", "--conf"}) {
      CapturedTerminal terminal = CapturedTerminal.piped();
      assertThat(terminal.run("demo", name, "../conf/local.conf", "--print-config")).isZero();
      assertThat(terminal.out()).containsPattern("imagelake.progress.interval = .*local.conf:\\d+");
    }
  }

  @Test
  void stackTraceComesOnlyWithVerbose() {
    CapturedTerminal plain = CapturedTerminal.piped();
    plain.run("analyze", "--input", "x", "--lake", "y", "--only", "nothing");
    assertThat(plain.err()).doesNotContain("\tat ");

    CapturedTerminal verbose = CapturedTerminal.piped();
    verbose.run("analyze", "--input", "x", "--lake", "y", "--only", "nothing", "--verbose");
    assertThat(verbose.err()).contains("\tat org.imagelake");
  }

  /** Splits as a shell does: blanks outside quotes. */
  private static String[] words(String line) {
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }
}
