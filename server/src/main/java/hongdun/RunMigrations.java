package hongdun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** 结构版本 — which migrations a database has run, and which this server brings. */
final class RunMigrations {
  private static final String PREFIX = "flyway_schema_history_";
  private static final Pattern FILE = Pattern.compile("/hongdun/([a-z]+)/migration/V([0-9]+)__");

  private RunMigrations() {}

  private static final class Read {
    private static final NavigableMap<String, NavigableMap<Integer, Here>> ALL = read();
  }

  /** The table in which a room's migrations are recorded. */
  record Table(String schema, String name) {
    String room() {
      return name.substring(PREFIX.length());
    }

    String qualified() {
      return "\"" + schema + "\".\"" + name + "\"";
    }
  }

  /** A migration as this server brings it. */
  record Here(String text) {
    private static final Pattern GUARD =
        Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?trigger\\s+([a-z_0-9]+)\\s"
                + "(?:(?!\\sexecute\\s)[^;])*?\\son\\s+([a-z_0-9]+\\.[a-z_0-9]+)"
                + "|drop\\s+trigger\\s+(?:if\\s+exists\\s+)?([a-z_0-9]+)\\s+on\\s+([a-z_0-9]+\\.[a-z_0-9]+)"
                + "|drop\\s+table\\s+(?:if\\s+exists\\s+)?([a-z_0-9]+\\.[a-z_0-9]+)",
            Pattern.CASE_INSENSITIVE);

    /** As Flyway reckons it: over the lines without their ends. */
    int checksum() {
      var sum = new CRC32();
      text.lines().forEach(line -> sum.update(line.getBytes(UTF_8)));
      return (int) sum.getValue();
    }

    /** The triggers that stand after the migrations that have run, as table and name. */
    static Set<String> guards(Map<String, Map<Integer, Integer>> ran) {
      var guards = new LinkedHashSet<String>();
      here()
          .forEach((room, versions) ->
              versions.forEach((version, migration) -> {
                if (ran.getOrDefault(room, Map.of()).containsKey(version)) {
                  migration.change(guards);
                }
              }));
      return guards;
    }

    private void change(Set<String> guards) {
      var found = GUARD.matcher(text.replaceAll("--[^\\n]*", ""));
      while (found.find()) {
        if (found.group(1) != null) {
          guards.add(found.group(2) + " " + found.group(1));
        } else if (found.group(3) != null) {
          guards.remove(found.group(4) + " " + found.group(3));
        } else {
          guards.removeIf(guard -> guard.startsWith(found.group(5) + " "));
        }
      }
    }
  }

  static List<Table> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select schemaname, tablename
                  from pg_tables
                 where starts_with(tablename, 'flyway_schema_history_')
                 order by tablename
                """)) {
      while (rows.next()) {
        var table = new Table(rows.getString(1), rows.getString(2));
        // Spring Modulith records what belongs to no room under a name of its own.
        if (!table.room().startsWith("_")) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /** The migrations of each room, oldest first. */
  static NavigableMap<String, NavigableMap<Integer, Here>> here() {
    return Read.ALL;
  }

  /** The newest migration this server has for each room. */
  static Map<String, Integer> newestHere() {
    var newest = new TreeMap<String, Integer>();
    here().forEach((room, versions) -> newest.put(room, versions.lastKey()));
    return newest;
  }

  private static NavigableMap<String, NavigableMap<Integer, Here>> read() {
    var all = new TreeMap<String, NavigableMap<Integer, Here>>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:hongdun/*/migration/V*.sql")) {
        var name = FILE.matcher(file.getURL().toString());
        if (name.find()) {
          all.computeIfAbsent(name.group(1), _ -> new TreeMap<>())
              .put(Integer.valueOf(name.group(2)), new Here(file.getContentAsString(UTF_8)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
