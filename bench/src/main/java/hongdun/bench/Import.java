package hongdun.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * 登记数据导入 — a register of the past brought into an empty book with the launcher's own command: how
 * many rows a second from its first line to its last, and beside it the same rows copied by plain
 * SQL into a table with nothing but a key.
 */
final class Import implements Benchmark {
  private static final Path INDEX =
      Path.of("..", "shared", "data", "records", "register_index.csv.gz");
  private static final long ROWS = 2_700_000;
  private static final long ROWS_QUICK = 60_000;

  /** The first and the last of so many show whether a full book is slower than an empty one. */
  private static final long STRETCH = 300_000;

  private static final double NANOS = 1e9;
  private static final double MILLION = 1e6;
  private static final Pattern ENDED =
      Pattern.compile("imported lines=(\\d+) entered=(\\d+) .*refused=(\\d+) marked=(\\d+) .*");

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var home = ServerUnderTest.home();
    var work = home.resolve("build").resolve("bench-import");
    ServerUnderTest.delete(work);
    Files.createDirectories(work);
    var index = home.resolve(INDEX).normalize();
    boolean real = Files.isReadable(index);
    var file = work.resolve("register.csv.gz");
    cut(real ? index : PastRegister.in(work, quick ? ROWS_QUICK : ROWS), file, quick);
    var data = work.resolve("data");
    try (var server = ServerUnderTest.start(data);
        var connection = new ServerDatabase(data).connect()) {
      return measure(file, data, connection, real);
    } catch (SQLException e) {
      throw new IOException("The book could not be looked into", e);
    } finally {
      ServerUnderTest.delete(work);
    }
  }

  /** The whole file, or its beginning; as every import reads it, packed. */
  private static void cut(Path from, Path to, boolean quick) throws IOException {
    try (var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8));
        var writer =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8))) {
      long left = quick ? ROWS_QUICK + 1 : Long.MAX_VALUE;
      for (var line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
        writer.write(line);
        writer.newLine();
        left--;
      }
    }
  }

  private static Figures measure(Path file, Path data, Connection connection, boolean real)
      throws IOException, InterruptedException, SQLException {
    command(file, data, "--dry-run");
    var begin = System.nanoTime();
    var last = command(file, data, "--yes");
    var seconds = (System.nanoTime() - begin) / NANOS;
    var ended = ENDED.matcher(last);
    if (!ended.matches()) {
      throw new IllegalStateException("The import did not end: " + last);
    }
    var facts = new LinkedHashMap<String, Long>();
    facts.put("real", real ? 1L : 0L);
    facts.put("lines", Long.parseLong(ended.group(1)));
    facts.put("entered", Long.parseLong(ended.group(2)));
    facts.put("refused", Long.parseLong(ended.group(3)));
    facts.put("marked", Long.parseLong(ended.group(4)));
    facts.put(
        "in_the_book",
        number(connection, "select count(*) from register.market_entity where batch is not null"));
    var figures = new LinkedHashMap<String, Double>();
    var taken =
        number(
                connection,
                "select extract(epoch from (seen_at - run_at)) * 1000 from register.import")
            / 1000.0;
    figures.put("rows_per_s", facts.get("lines") / taken);
    figures.put("import_s", taken);
    figures.put("command_s", seconds);
    figures.put(
        "database_mb", number(connection, "select pg_database_size(current_database())") / MILLION);
    stretch(connection, figures);
    var plain = plainCopy(connection);
    figures.put("plain_copy_rows_per_s", facts.get("in_the_book") / plain);
    figures.put("ratio_vs_plain_copy", plain / taken);
    return new Figures(facts, figures);
  }

  /** Runs the command as a person would, and answers its last line. */
  private static String command(Path file, Path data, String option)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ServerUnderTest.home().resolve("hongdun").toString(),
                "import",
                "register",
                file.toString(),
                "--data",
                data.toString(),
                option)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var last = "";
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        last = line.isBlank() ? last : line;
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The command failed: " + last);
    }
    return last;
  }

  /** Rows a second in the first and in the last batches, when there are enough for both. */
  private static void stretch(Connection connection, LinkedHashMap<String, Double> figures)
      throws SQLException {
    for (var end : List.of("asc", "desc")) {
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  """
                  select sum(entered), extract(epoch from max(at) - min(at))
                    from (select entered, at,
                                 sum(last_line - first_line + 1) over (order by id %s) as upto
                            from register.import_batch) batch
                   where upto <= %d
                  """
                      .formatted(end, STRETCH))) {
        row.next();
        var seconds = row.getDouble(2);
        if (seconds > 0) {
          figures.put(
              end.equals("asc") ? "first_300k_rows_per_s" : "last_300k_rows_per_s",
              row.getDouble(1) / seconds);
        }
      }
    }
  }

  /** The same rows with a key, copied within the database: what no import can be quicker than. */
  private static double plainCopy(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create table register.bench_copy (code text primary key, name text, established date,"
              + " region text, content jsonb)");
      var begin = System.nanoTime();
      statement.execute(
          """
          insert into register.bench_copy
          select m.code, m.name, m.established, m.region, e.content
            from register.market_entity m
            join register.register_entry e on e.region = m.region and e.entity = m.id
           where m.batch is not null
          """);
      var seconds = (System.nanoTime() - begin) / NANOS;
      statement.execute("drop table register.bench_copy");
      return seconds;
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
