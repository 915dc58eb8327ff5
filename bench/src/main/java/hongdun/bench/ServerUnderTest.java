package hongdun.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * 被测服务 — the server as {@code ./hongdun run} starts it, on a data folder of the benchmark's own.
 */
final class ServerUnderTest implements AutoCloseable {
  private static final String READY = "ready ";
  private static final int STOP_SECONDS = 30;

  private final Process process;
  private final URI address;

  private ServerUnderTest(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Where the product is; the launcher says it. */
  static Path home() {
    return Path.of(System.getenv().getOrDefault("HONGDUN_HOME", ".")).toAbsolutePath().normalize();
  }

  static ServerUnderTest start(Path data) throws IOException {
    return start(
        List.of(
            home().resolve("hongdun").toString(), "run", "--port", "0", "--data", data.toString()));
  }

  /** A server started by a command of its own. */
  static ServerUnderTest start(List<String> command) throws IOException {
    return start(command, Map.of());
  }

  /** The same with an environment of its own. */
  static ServerUnderTest start(List<String> command, Map<String, String> environment)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new ArrayList<String>();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return new ServerUnderTest(process, URI.create(line.substring(READY.length()).strip()));
      }
    }
    throw new IOException("The server did not start:\n" + String.join("\n", said));
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  URI address() {
    return address;
  }

  /** Kills it as a power failure would; whatever it started is left behind. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The server and the database it started. */
  double residentMb() throws IOException {
    return Machine.residentMb(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
