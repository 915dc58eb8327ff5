package hongdun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * 早期数据库 — rows of every room as an earlier version kept them, and the versions of the rooms then: a
 * zip with a table an entry, its columns in the first line, the rows as COPY writes them.
 */
record EarlierDatabase(Path file) {
  private static final String VERSIONS = "versions.properties";

  /** Of a long list so many rows are enough. */
  private static final int MOST_ROWS = 400;

  private static final String TABLES =
      """
      select table_schema || '.' || table_name,
             string_agg(quote_ident(column_name), ', ' order by ordinal_position)
        from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
       where table_type = 'BASE TABLE'
         and is_generated = 'NEVER'
         and table_schema not in ('pg_catalog', 'information_schema', 'public')
       group by table_schema, table_name
       order by 1
      """;

  /** The columns of every table, by its name. */
  static Map<String, String> tables(Database.Access access) throws SQLException {
    try (var connection = connect(access);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      var tables = new TreeMap<String, String>();
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
      return tables;
    }
  }

  /** Keeps the rows of these tables. */
  void keep(Map<String, Integer> versions, Map<String, String> tables, Database.Access from)
      throws IOException, SQLException {
    Files.createDirectories(file.getParent());
    try (var connection = connect(from);
        var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      var told = new Properties();
      versions.forEach((room, version) -> told.setProperty(room, Integer.toString(version)));
      zip.putNextEntry(new ZipEntry(VERSIONS));
      told.store(zip, null);
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey()));
        zip.write((table.getValue() + "\n").getBytes(UTF_8));
        copying.copyOut(
            "copy (select %s from %s limit %d) to stdout"
                .formatted(table.getValue(), table.getKey(), MOST_ROWS),
            zip);
      }
    }
  }

  Map<String, Integer> versions() throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry(VERSIONS))) {
      var told = new Properties();
      told.load(in);
      var versions = new TreeMap<String, Integer>();
      told.forEach(
          (room, version) -> versions.put((String) room, Integer.valueOf((String) version)));
      return versions;
    }
  }

  /** Puts the rows back, whatever watches over them; answers how many each table has. */
  Map<String, Long> load(Database.Access administrator) throws IOException, SQLException {
    var counts = new TreeMap<String, Long>();
    try (var connection = connect(administrator);
        var statement = connection.createStatement();
        var zip = new ZipFile(file.toFile())) {
      statement.execute("set session_replication_role = replica");
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      var names = tables(zip).stream().map(ZipEntry::getName).collect(Collectors.joining(", "));
      statement.execute("truncate " + names + " cascade");
      for (var entry : tables(zip)) {
        try (var in = zip.getInputStream(entry)) {
          var columns = line(in);
          counts.put(
              entry.getName(),
              copying.copyIn("copy %s (%s) from stdin".formatted(entry.getName(), columns), in));
        }
      }
      statement.execute(
          """
          do $$
          declare one record;
          begin
            for one in select table_schema as s, table_name as t, column_name as c
                         from information_schema.columns
                        where is_identity = 'YES' and table_schema <> 'public' loop
              execute format('select setval(pg_get_serial_sequence(%L, %L), greatest(1, (select max(%I) from %I.%I)))',
                             one.s || '.' || one.t, one.c, one.c, one.s, one.t);
            end loop;
          end $$
          """);
    }
    return counts;
  }

  private static List<ZipEntry> tables(ZipFile zip) {
    var tables = new ArrayList<ZipEntry>();
    zip.stream().filter(entry -> !entry.getName().equals(VERSIONS)).forEach(tables::add);
    return tables;
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new UncheckedIOException(new IOException("No line of columns"));
      }
      line.write(one);
    }
    return line.toString(UTF_8);
  }

  static Connection connect(Database.Access access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }
}
