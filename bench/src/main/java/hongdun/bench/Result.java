package hongdun.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** 结果文件 — a benchmark's figures with all that one needs to compare them. */
record Result(
    String benchmark,
    String commit,
    Instant at,
    Map<String, String> machine,
    Map<String, String> versions,
    Figures figures) {

  static Result of(String benchmark, Figures figures, Path home) throws IOException {
    return new Result(
        benchmark,
        commit(home),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        Machine.describe(),
        Map.of(
            "java",
            Runtime.version().toString(),
            "os",
            System.getProperty("os.name") + " " + System.getProperty("os.version")),
        figures);
  }

  /** The commit that was measured, marked when anything but the results themselves was changed. */
  private static String commit(Path home) throws IOException {
    var commit = git(home, "describe", "--always");
    var changed = git(home, "status", "--porcelain", "--", ".", ":!bench/results");
    return commit.isEmpty() ? "unknown" : changed.isEmpty() ? commit : commit + "-dirty";
  }

  /** The first line git answers, or nothing. */
  private static String git(Path home, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("git", "-C", home.toString()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return Objects.requireNonNullElse(output.readLine(), "");
    }
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(benchmark + ".json"), json());
  }

  String json() {
    return """
    {
      "benchmark": %s,
      "commit": %s,
      "at": %s,
      "machine": %s,
      "versions": %s,
      "data": %s,
      "figures": %s
    }
    """
        .formatted(
            quoted(benchmark),
            quoted(commit),
            quoted(at.toString()),
            words(machine),
            words(versions),
            numbers(figures.data()),
            numbers(figures.values()));
  }

  private static String words(Map<String, String> map) {
    return map.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String numbers(Map<String, ? extends Number> map) {
    return map.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ": " + shown(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String shown(Number number) {
    return number instanceof Long
        ? number.toString()
        : String.format(Locale.ROOT, "%.3f", number.doubleValue());
  }

  void print(PrintStream out) {
    out.printf("%n%s  %s  %s%n", benchmark, commit, at);
    figures.data().forEach((name, value) -> out.printf("  %-28s %14d%n", name, value));
    out.println("  " + "-".repeat(43));
    figures.values().forEach((name, value) -> out.printf("  %-28s %14s%n", name, shown(value)));
  }
}
