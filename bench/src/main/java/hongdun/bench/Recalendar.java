package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 期限重算 — a million open clocks that end next year, and the notice for that year: how long from
 * pressing the button until every clock is reckoned, and until everybody is told.
 */
final class Recalendar implements Benchmark {
  private static final long CLOCKS = 1_000_000;
  private static final long CLOCKS_QUICK = 50_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final long LOOK_AGAIN_MS = 100;
  private static final double MILLIS = 1e3;
  private static final int YEAR = 2027;

  /** One clock in ten has stood still once, one in a hundred matters has a party to write to. */
  private static final String MATTERS =
      """
      insert into casework.matter
        (procedure, item, number, query_code, subject, bureau, region, stage, rule_set, variant,
         party_name, party_address, party_language, handler, opened_at)
      select 'registration.establish-llc', 'registration.establish-llc', 'BENCH-' || n,
             lpad(upper(to_hex(n)), 8, 'Y'), 'BENCH ' || n, b.id, '510105',
             'ACCEPTED', 'R2022', 'ONE_REVIEW_ONE_APPROVE', 'BENCH',
             case when n %% 100 = 0 then 'bench' || n || '@example.com' else '' end, 'ZH',
             1000000 + n %% 500, now() - make_interval(days => cast(n %% 30 as integer))
        from generate_series(1, %d) as n
       cross join (select bureau as id from agency.installation limit 1) b
      """;

  private static final String CLOCKS_OF =
      """
      insert into casework.clock
        (matter, round, started_at, started_on, promised_days, statutory_days, law, article,
         provisional, due, statutory_due, warn_on, clock_rule, causes)
      select m.id, 1, m.opened_at, cast(m.opened_at at time zone 'Asia/Shanghai' as date),
             30 + m.id %% 60, 100, 'REGISTRATION_REGULATION', '19', true,
             make_date(%1$d, 1, 4) + cast(m.id %% 200 as integer), make_date(%1$d, 11, 1),
             make_date(%1$d, 1, 4), r.id, case when m.id %% 10 = 0 then 2 else 0 end
        from casework.matter m
        left join casework.clock_rule r on r.rule_set = 'R2022' and r.kind = 'WHOLE'
       where m.number like 'BENCH-%%'
      """;

  private static final String STOPS =
      """
      insert into casework.stop (clock, stopped_at, resumed_at, stage)
      select id, started_at + interval '1 day', started_at + make_interval(days => 2 + cast(id %% 9 as integer)),
             'CORRECTION'
        from casework.clock
       where causes > 0
      """;

  @Override
  public String name() {
    return "recalendar";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var clocks = quick ? CLOCKS_QUICK : CLOCKS;
    var data = ServerUnderTest.home().resolve("build").resolve("bench-recalendar");
    ServerUnderTest.delete(data);
    try (var server = ServerUnderTest.start(data)) {
      return measure(server.address(), data, clocks);
    } catch (SQLException e) {
      throw new IOException("The clocks could not be written or counted", e);
    } finally {
      ServerUnderTest.delete(data);
    }
  }

  static Figures measure(URI server, Path data, long clocks)
      throws SQLException, IOException, InterruptedException {
    try (var connection = new ServerDatabase(data).connect();
        var head = Officers.signIn(server, data, head(data))) {
      fill(connection, clocks);
      return measure(connection, head, clocks);
    }
  }

  private static void fill(Connection connection, long clocks) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : new String[] {"matter", "clock", "stop"}) {
        statement.execute("alter table casework.%s disable trigger user".formatted(table));
      }
      statement.execute(MATTERS.formatted(clocks));
      statement.execute(CLOCKS_OF.formatted(YEAR));
      statement.execute(STOPS.formatted());
      for (var table : new String[] {"matter", "clock", "stop"}) {
        statement.execute("alter table casework.%s enable trigger user".formatted(table));
        statement.execute("vacuum analyze casework." + table);
      }
    }
  }

  private static Figures measure(Connection connection, Session head, long clocks)
      throws SQLException, IOException, InterruptedException {
    var path = "/desk/calendar/" + YEAR;
    head.get(path).at(path);
    var begin = System.nanoTime();
    head.post(path, notice("preview")).at(path);
    var previewed = System.nanoTime();
    head.post(path, notice("publish")).at("/calendar");
    var published = System.nanoTime();
    var reckoned = await(connection, "at_clock >= upto", published);
    var told = await(connection, "finished_at is not null", published);
    var data = new LinkedHashMap<String, Long>();
    data.put("clocks", clocks);
    data.put("reckoned", number(connection, "done"));
    data.put("moved", number(connection, "moved"));
    data.put("matters_told", number(connection, "told"));
    data.put("left_of_an_older_edition", left(connection));
    var figures = new LinkedHashMap<String, Double>();
    figures.put("clocks", (double) clocks);
    figures.put("seconds", reckoned / MILLIS);
    figures.put("told_s", told / MILLIS);
    figures.put("preview_s", (previewed - begin) / (MILLIS * MILLIS * MILLIS));
    figures.put("publish_s", (published - previewed) / (MILLIS * MILLIS * MILLIS));
    figures.put("clocks_per_s", clocks * MILLIS / Math.max(1, reckoned));
    figures.put("plain_update_s", plainUpdate(connection));
    figures.put("ratio_vs_plain_update", figures.get("plain_update_s") * MILLIS / reckoned);
    return new Figures(data, figures);
  }

  /** The notice is invented; only its form is like a real one. */
  private static Form notice(String act) {
    var form = Form.of("notice", "示例〔2026〕1号").and("act", act);
    for (var row :
        Map.of(
                "NEW_YEAR", "01-01 01-03 ",
                "SPRING", "02-05 02-12 01-31,02-20",
                "QINGMING", "04-03 04-05 ",
                "LABOUR", "05-01 05-05 04-25,05-08",
                "DRAGON_BOAT", "06-09 06-09 ",
                "MID_AUTUMN", "09-15 09-15 ",
                "NATIONAL", "10-01 10-07 09-26,10-09")
            .entrySet()) {
      var days = row.getValue().split(" ", -1);
      form =
          form.and("first-" + row.getKey(), YEAR + "-" + days[0])
              .and("last-" + row.getKey(), YEAR + "-" + days[1])
              .and(
                  "worked-" + row.getKey(),
                  days[2].isEmpty() ? "" : YEAR + "-" + days[2].replace(",", " " + YEAR + "-"));
    }
    return form;
  }

  private static double await(Connection connection, String condition, long since)
      throws SQLException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select 1 from casework.recalendar where year = %d and %s"
                      .formatted(YEAR, condition))) {
        if (rows.next()) {
          return (System.nanoTime() - since) / (MILLIS * MILLIS);
        }
      }
      Thread.sleep(LOOK_AGAIN_MS);
    }
    throw new IllegalStateException("The reckoning did not end in " + PATIENCE);
  }

  private static long number(Connection connection, String column) throws SQLException {
    return one(
        connection, "select %s from casework.recalendar where year = %d".formatted(column, YEAR));
  }

  /** The same rows with the same columns written by one statement that reckons nothing. */
  private static double plainUpdate(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var begin = System.nanoTime();
      statement.executeUpdate(
          """
          update casework.clock
             set due = due + 1, statutory_due = statutory_due + 1, warn_on = warn_on + 1,
                 remind_on = remind_on + 1, provisional = false, calendar = calendar + 1
           where ended_at is null and due is not null
          """);
      return (System.nanoTime() - begin) / (MILLIS * MILLIS * MILLIS);
    }
  }

  /** Every clock must have been reckoned, or the figure is worth nothing. */
  private static long left(Connection connection) throws SQLException {
    var left =
        one(
            connection,
            """
            select count(*) from casework.clock
             where ended_at is null and due is not null
               and calendar < (select max(edition) from casework.recalendar)
            """);
    if (left > 0) {
      throw new IllegalStateException(left + " clocks were not reckoned");
    }
    return left;
  }

  private static long one(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The head of the bureau whose installation this is has the first account of that name. */
  private static String head(Path data) throws IOException {
    try (var lines = Files.lines(data.resolve("demonstration-accounts.txt"))) {
      return lines
          .map(line -> line.split("\t", -1)[0])
          .filter(name -> name.endsWith(".head"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No head of a bureau"));
    }
  }
}
