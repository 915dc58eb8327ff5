package hongdun.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * 网上查名 — the same register brought into a server, its index built by the launcher's command, and
 * names checked through the interface for programs as fast as it answers.
 */
record NamesOverHttp(Path file, long rows, Path work, long seconds) {
  private static final int CLIENTS = 8;
  private static final int ASKED = 4_000;
  private static final double NANOS = 1e9;
  private static final Pattern PARTS =
      Pattern.compile("(?<division>..)(?<trade>.{2,4})(?<industry>科技|贸易|商贸|餐饮|物流|广告|建筑工程)有限公司");

  void measure(Map<String, Long> facts, Map<String, Double> figures)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    var register = work.resolve("register.csv.gz");
    var questions = questions(register);
    var data = work.resolve("data");
    try (var server =
        ServerUnderTest.start(
            List.of(
                "env",
                "HONGDUN_NAMING_CHECKS_PER_MINUTE=1000000000",
                ServerUnderTest.home().resolve("hongdun").toString(),
                "run",
                "--port",
                "0",
                "--data",
                data.toString()))) {
      command("import", "register", register.toString(), "--data", data.toString(), "--yes");
      var begin = System.nanoTime();
      command("names", "rebuild", "--data", data.toString());
      figures.put("rebuild_command_s", (System.nanoTime() - begin) / NANOS);
      facts.put("http_clients", (long) CLIENTS);
      load(server, questions, Duration.ofSeconds(Math.max(2, seconds / 2)));
      var load = load(server, questions, Duration.ofSeconds(seconds));
      load.firstFailure()
          .ifPresent(failure -> System.err.println("failed: " + Bench.story(failure)));
      figures.put("per_s_http", load.perSecond());
      figures.put("p50_ms_http", load.samples().median());
      figures.put("p99_ms_http", load.samples().percentile(99));
      figures.put("errors_http", (double) load.failures());
    }
  }

  private static Load load(ServerUnderTest server, List<String> questions, Duration time)
      throws InterruptedException {
    var free = new ConcurrentLinkedQueue<Session>();
    var sessions = Stream.generate(() -> new Session(server.address())).limit(CLIENTS).toList();
    free.addAll(sessions);
    var chance = new SplittableRandom(8);
    try {
      return Load.of(CLIENTS)
          .run(
              client -> {
                var session = free.remove();
                String question;
                synchronized (chance) {
                  question = questions.get(chance.nextInt(questions.size()));
                }
                try {
                  client.time("check", () -> session.get(question));
                } finally {
                  free.add(session);
                }
              },
              time);
    } finally {
      sessions.forEach(Session::close);
    }
  }

  /** Writes the register as far as it is measured, and gathers what is asked of it. */
  private List<String> questions(Path register) throws IOException {
    var questions = new ArrayList<String>();
    try (var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        var writer =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(register)),
                    StandardCharsets.UTF_8))) {
      long left = rows + 1;
      for (var line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
        writer.write(line);
        writer.newLine();
        left--;
        if (questions.size() < ASKED) {
          question(line).ifPresent(questions::add);
        }
      }
    }
    if (questions.isEmpty()) {
      throw new IllegalStateException("No name of the register can be asked for by its parts");
    }
    return questions;
  }

  private static Optional<String> question(String line) {
    var parts = PARTS.matcher(line.substring(0, Math.max(0, line.indexOf(','))));
    var region = line.substring(line.lastIndexOf(',') + 1);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        "/api/v1/names/check?region=%s&division=%s&tradeName=%s&industry=%s&form=%s"
            .formatted(
                region,
                encoded(parts.group("division")),
                encoded(parts.group("trade")),
                encoded(parts.group("industry")),
                encoded("有限公司")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void command(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(ServerUnderTest.home().resolve("hongdun").toString());
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var last = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The command failed: " + last.strip());
    }
  }
}
