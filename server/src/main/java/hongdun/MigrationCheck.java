package hongdun;

import hongdun.Doctor.Finding;
import hongdun.RunMigrations.Here;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * 结构检查 — whether the database has run what this server brings, unchanged, and whether the triggers
 * that keep its registers from being changed still stand.
 */
record MigrationCheck(Connection connection) {

  void examine(Consumer<Finding> tell) throws SQLException {
    var wrong = new ArrayList<String>();
    var waiting = new ArrayList<String>();
    var ran = new TreeMap<String, Map<Integer, Integer>>();
    for (var table : RunMigrations.tables(connection)) {
      ran.put(table.room(), ran(table, wrong));
    }
    for (var room : ran.entrySet()) {
      var here = RunMigrations.here().getOrDefault(room.getKey(), new TreeMap<>());
      room.getValue()
          .forEach((version, checksum) -> {
            var ours = here.get(version);
            if (ours == null) {
              wrong.add(room.getKey() + " V" + version + " ?");
            } else if (ours.checksum() != checksum) {
              wrong.add(room.getKey() + " V" + version + " ≠");
            }
          });
    }
    RunMigrations.here()
        .forEach((room, versions) ->
            versions.keySet().stream()
                .filter(version -> !ran.getOrDefault(room, Map.of()).containsKey(version))
                .forEach(version -> waiting.add(room + " V" + version)));
    if (!wrong.isEmpty()) {
      tell.accept(Finding.fault("doctor.migrations-wrong", String.join(", ", wrong)));
    } else if (!waiting.isEmpty()) {
      tell.accept(Finding.warning("doctor.migrations-waiting", String.join(", ", waiting)));
    } else {
      tell.accept(Finding.ok("doctor.migrations", ran.size()));
    }
    tell.accept(guards(ran));
  }

  private Map<Integer, Integer> ran(RunMigrations.Table table, ArrayList<String> wrong)
      throws SQLException {
    var ran = new TreeMap<Integer, Integer>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select cast(version as integer), checksum, success from "
                    + table.qualified()
                    + " where version is not null and type = 'SQL'")) {
      while (rows.next()) {
        ran.put(rows.getInt(1), rows.getInt(2));
        if (!rows.getBoolean(3)) {
          wrong.add(table.room() + " V" + rows.getInt(1) + " !");
        }
      }
    }
    return ran;
  }

  private Finding guards(Map<String, Map<Integer, Integer>> ran) throws SQLException {
    var standing = new HashSet<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select tgrelid::regclass || ' ' || tgname
                  from pg_trigger
                 where not tgisinternal
                   and tgenabled in ('O', 'A')
                """)) {
      while (rows.next()) {
        standing.add(rows.getString(1).replace("\"", ""));
      }
    }
    var missing =
        Here.guards(ran).stream().filter(guard -> !standing.contains(guard)).sorted().toList();
    return missing.isEmpty()
        ? Finding.ok("doctor.guards", standing.size())
        : Finding.fault("doctor.guards-missing", String.join(", ", missing));
  }
}
