package hongdun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** 系统命令 — a short command of the operating system and what it answered. */
record Command(List<String> words) {
  private static final long LONGEST_SECONDS = 300;

  record Outcome(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }

    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line).strip();
    }
  }

  Command {
    words = List.copyOf(words);
  }

  static Command of(String... words) {
    return new Command(Arrays.asList(words));
  }

  /** The same command begun by others, such as those that change the user first. */
  Command after(List<String> prefix) {
    var all = new ArrayList<>(prefix);
    all.addAll(words);
    return new Command(all);
  }

  /**
   * The same locale for every command, so that no setting of the person's shell reaches the
   * database.
   */
  ProcessBuilder in(Path folder) {
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().putAll(Map.of("LANG", "C.UTF-8", "TZ", "UTC"));
    return builder;
  }

  Outcome run() {
    return tell("");
  }

  /** Runs it with these words on its input. */
  Outcome tell(String input) {
    try {
      var process = in(Path.of("/")).start();
      try (var told = process.getOutputStream()) {
        told.write(input.getBytes(StandardCharsets.UTF_8));
      }
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, output);
      }
      return new Outcome(process.exitValue(), output);
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted while running " + words, e));
    }
  }
}
