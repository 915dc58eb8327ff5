package hongdun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** 机器 — what the figures were measured on, and how much memory processes hold. */
final class Machine {
  private static final long KB_PER_MB = 1024;
  private static final Path PROC = Path.of("/proc");

  private Machine() {}

  static Map<String, String> describe() throws IOException {
    return Map.of(
        "cores", Integer.toString(Runtime.getRuntime().availableProcessors()),
        "cpu", value(PROC.resolve("cpuinfo"), "model name"),
        "memory_mb", Long.toString(kilobytes(PROC.resolve("meminfo"), "MemTotal") / KB_PER_MB));
  }

  /** Memory that a process and all its children hold; shared pages are counted once, in parts. */
  static double residentMb(ProcessHandle process) throws IOException {
    long sum = 0;
    for (var one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      sum += kilobytes(PROC.resolve(one.pid() + "/smaps_rollup"), "Pss");
    }
    return (double) sum / KB_PER_MB;
  }

  private static long kilobytes(Path file, String name) throws IOException {
    var digits = value(file, name).replaceAll("[^0-9]", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String value(Path file, String name) throws IOException {
    if (Files.notExists(file)) {
      return "unknown";
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name) && line.contains(":"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
