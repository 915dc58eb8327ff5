package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/**
 * 开放数据导出 — a million entities as CSV, JSON Lines and XLSX at once: how fast, and by how much the
 * server's live memory grows meanwhile.
 */
final class Export implements Benchmark {
  private static final long ENTITIES = 1_000_000;
  private static final long ENTITIES_QUICK = 50_000;
  private static final String ADMINISTRATOR = "chengdu.sysadmin";
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final long LOOK_AGAIN_MS = 500;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;
  private static final int FETCHED = 1_000;

  /** Codes of 18 characters that differ; nobody reads their check characters here. */
  private static final String FILL =
      """
      with new as (
        insert into register.market_entity
          (region, code, name, division, trade_name, industry_words, form, name_key, trade_name_key,
           type, capital_fen, established, authority, scope, scope_items, industry)
        select '510105', '91510105MZ' || lpad(n::text, 8, '0'),
               '成都样本' || n || '号科技有限公司', '成都', '样本' || n || '号', '科技', '有限公司',
               '成都样本' || n || '号科技有限公司', '样本' || n || '号', 'LLC', 100000000,
               date '2020-01-01' + (n %% 2000)::integer, b.bureau,
               repeat('技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；', 3), '{}', '6513'
          from generate_series(1, %d) as n
         cross join (select bureau from agency.installation limit 1) b
        returning region, id)
      insert into register.premises (region, entity, kind, address)
      select region, id, 'DOMICILE', '四川省成都市青羊区样本路' || id || '号'
        from new
      """;

  private static final String READ =
      """
      select m.code, m.name, m.type, m.state, m.capital_fen, m.established, m.region, d.address,
             m.scope
        from register.market_entity m
        left join register.premises d
          on d.region = m.region and d.entity = m.id and d.kind = 'DOMICILE'
       order by m.region, m.id
      """;

  @Override
  public String name() {
    return "export";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var data = ServerUnderTest.home().resolve("build").resolve("bench-export");
    ServerUnderTest.delete(data);
    try (var server = ServerUnderTest.start(data)) {
      return measure(server, data, quick ? ENTITIES_QUICK : ENTITIES);
    } catch (SQLException e) {
      throw new IOException("The entities could not be written or read", e);
    } finally {
      ServerUnderTest.delete(data);
    }
  }

  private static Figures measure(ServerUnderTest server, Path data, long entities)
      throws SQLException, IOException, InterruptedException {
    try (var connection = new ServerDatabase(data).connect();
        var administrator = Officers.signIn(server.address(), data, ADMINISTRATOR);
        var heap = ServerHeap.of(server.process())) {
      fill(connection, entities);
      var plain = plainRead(connection);
      var before = heap.aliveMb();
      administrator.get("/open-data").at("/open-data");
      var begin = System.nanoTime();
      administrator.post("/open-data/make", Form.empty()).at("/open-data");
      var most = before;
      var files = Files.none();
      for (var until = Instant.now().plus(PATIENCE); files.rows() < entities; ) {
        if (Instant.now().isAfter(until)) {
          throw new IllegalStateException("The files were not made in " + PATIENCE);
        }
        most = Math.max(most, heap.aliveMb());
        Thread.sleep(LOOK_AGAIN_MS);
        files = Files.read(server.address(), administrator);
      }
      var seconds = (System.nanoTime() - begin) / NANOS;
      return figures(entities, files, seconds, most - before, plain);
    }
  }

  private static Figures figures(
      long entities, Files files, double seconds, double growth, double plain) {
    var data = new LinkedHashMap<String, Long>();
    data.put("entities", entities);
    data.put("rows", files.rows());
    var figures = new LinkedHashMap<String, Double>();
    figures.put("rows", (double) files.rows());
    figures.put("heap_growth_mb", Math.max(0, growth));
    figures.put("seconds", seconds);
    figures.put("rows_per_s", files.rows() / seconds);
    figures.put("plain_read_s", plain);
    figures.put("ratio_vs_plain_read", plain / seconds);
    figures.put("csv_mb", files.csvBytes() / MEGA);
    figures.put("xlsx_mb", files.xlsxBytes() / MEGA);
    return new Figures(data, figures);
  }

  private static void fill(Connection connection, long entities) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(FILL.formatted(entities));
      statement.execute("vacuum analyze register.market_entity");
      statement.execute("vacuum analyze register.premises");
    }
  }

  /** The same rows read by one connection and thrown away. */
  private static double plainRead(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    var begin = System.nanoTime();
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (var rows = statement.executeQuery(READ)) {
        while (rows.next()) {
          rows.getString("scope");
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return (System.nanoTime() - begin) / NANOS;
  }

  /**
   * 数据文件 — the files of today as the interface lists them.
   *
   * @param rows how many rows they have; 0 while they are not made
   */
  record Files(long rows, long csvBytes, long xlsxBytes) {
    private static final Pattern FILE =
        Pattern.compile("\"format\":\"([A-Z_]+)\",\"rows\":([0-9]+),\"bytes\":([0-9]+)");

    static Files none() {
      return new Files(0, 0, 0);
    }

    static Files read(URI server, Session session) throws IOException {
      return of(
          new String(
              session.download(server.resolve("/api/v1/open-data").getPath()),
              StandardCharsets.UTF_8));
    }

    static Files of(String json) {
      var files = none();
      var found = FILE.matcher(json);
      while (found.find()) {
        var rows = Math.max(files.rows, Long.parseLong(found.group(2)));
        var bytes = Long.parseLong(found.group(3));
        files =
            switch (found.group(1)) {
              case "CSV" -> new Files(rows, bytes, files.xlsxBytes);
              case "XLSX" -> new Files(rows, files.csvBytes, bytes);
              default -> new Files(rows, files.csvBytes, files.xlsxBytes);
            };
      }
      return files;
    }
  }
}
