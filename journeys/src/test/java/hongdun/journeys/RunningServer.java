package hongdun.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
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
 * 被测服务 — the packaged server as a process of its own: a demonstration on a new data folder, which
 * all journeys share, or a bureau's own server for the journey that needs one.
 */
final class RunningServer implements AutoCloseable {
  private static final String READY = "ready ";
  private static final int STOP_SECONDS = 30;
  private static final int SHOWN_LINES = 40;

  private final Process process;
  private final Path data;
  private final URI address;

  private RunningServer(Process process, Path data, URI address) {
    this.process = process;
    this.data = data;
    this.address = address;
  }

  static RunningServer start() {
    var data = emptyFolder("journey-data");
    return start(data, List.of(), Map.of());
  }

  /** A bureau's own server on a data folder, with settings from the environment. */
  static RunningServer own(Path data, Map<String, String> settings) {
    return start(data, List.of("--own"), settings);
  }

  /** A data folder of which nothing is left from an earlier run. */
  static Path emptyFolder(String name) {
    try {
      var data = Path.of("target", name).toAbsolutePath();
      delete(data);
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunningServer start(
      Path data, List<String> options, Map<String, String> settings) {
    try {
      var words =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx768m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  packagedServer().toString(),
                  "run",
                  "--port",
                  "0",
                  "--data",
                  data.toString()));
      words.addAll(options);
      var builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().putAll(settings);
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return new RunningServer(process, data, waitUntilReady(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packagedServer() throws IOException {
    try (var jars =
        Files.newDirectoryStream(Path.of("..", "server", "target"), "hongdun-server-*-exec.jar")) {
      for (var jar : jars) {
        return jar.toAbsolutePath().normalize();
      }
    }
    throw new IllegalStateException(
        "The server is not packaged; ./hongdun test does it, or mvn -pl server package");
  }

  private static URI waitUntilReady(Process process) throws IOException {
    var said = new ArrayList<String>();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> drain(output));
        return URI.create(line.substring(READY.length()).strip());
      }
    }
    throw new IllegalStateException("The server did not start:\n" + String.join("\n", last(said)));
  }

  /** Reads what the server says on, so that it never waits for a reader. */
  private static void drain(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException theServerIsGone) {
      return;
    }
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  String address(String path) {
    return address.resolve(path).toString();
  }

  Path data() {
    return data;
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
}
