package hongdun.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * 对照 — the rows a registration leaves, written once more by nothing but SQL: one connection, one
 * statement a row, one transaction a registration, into copies of the tables with all their indexes
 * and checks, without triggers and foreign keys.
 */
final class PlainSql {
  private static final double NANOS = 1e9;
  private static final String COPIES = "plain_sql";
  private static final String APPLICATION =
      "application = (select id from registration.application where matter = ?)";
  private static final String ENTITY =
      "entity = (select entity from register.register_entry where matter = ?)";

  /** The tables, and which rows of them belong to a matter. */
  private static final Map<String, String> TABLES = tables();

  private final Connection connection;

  PlainSql(Connection connection) {
    this.connection = connection;
  }

  /**
   * What writing again came to.
   *
   * @param rows of one registration, on average
   */
  record Written(int registrations, double perSecond, long rows) {}

  private record Row(String table, List<String> values) {
    Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  private static Map<String, String> tables() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("registration.application", "matter = ?");
    for (var table : List.of("submission", "signature", "paper", "opinion", "established")) {
      tables.put("registration." + table, APPLICATION);
    }
    tables.put(
        "documents.attachment",
        "id in (select attachment from registration.paper where " + APPLICATION + ")");
    tables.put("naming.reservation", "matter = ?");
    tables.put("naming.name_check", APPLICATION);
    tables.put("casework.matter", "id = ?");
    for (var table : List.of("assignment", "clock", "notice", "journal", "outcome")) {
      tables.put("casework." + table, "matter = ?");
    }
    tables.put("register.register_entry", "matter = ?");
    tables.put("register.market_entity", ENTITY.replace("entity = (", "id = ("));
    for (var table : List.of("change", "premises", "person", "person_in_role", "contribution")) {
      tables.put("register." + table, ENTITY);
    }
    tables.put(
        "register.person_secret",
        "person in (select id from register.person where " + ENTITY + ")");
    tables.put("documents.document", "matter = ?");
    tables.put(
        "portal.message", "address = (select party_address from casework.matter where id = ?)");
    tables.put("ledger.entry", "matter = ?");
    tables.put("ledger.sealed_field", "entry in (select id from ledger.entry where matter = ?)");
    return Collections.unmodifiableMap(tables);
  }

  /** Writes the rows of these matters again; the first ones only warm up. */
  Written writeAgain(List<Long> matters, int warmUp) throws SQLException {
    var inserts = makeCopies();
    var registrations = new ArrayList<List<Row>>();
    for (var matter : matters) {
      registrations.add(rowsOf(matter));
    }
    connection.setAutoCommit(false);
    var begin = System.nanoTime();
    for (int index = 0; index < registrations.size(); index++) {
      if (index == warmUp) {
        begin = System.nanoTime();
      }
      for (var row : registrations.get(index)) {
        write(Objects.requireNonNull(inserts.get(row.table())), row);
      }
      connection.commit();
    }
    var measured = registrations.subList(warmUp, registrations.size());
    var seconds = (System.nanoTime() - begin) / NANOS;
    connection.setAutoCommit(true);
    return new Written(
        measured.size(),
        measured.size() / seconds,
        Math.round(measured.stream().mapToInt(List::size).average().orElseThrow()));
  }

  private static void write(PreparedStatement insert, Row row) throws SQLException {
    for (int index = 0; index < row.values().size(); index++) {
      insert.setObject(index + 1, row.values().get(index), Types.OTHER);
    }
    insert.executeUpdate();
  }

  private Map<String, PreparedStatement> makeCopies() throws SQLException {
    var inserts = new LinkedHashMap<String, PreparedStatement>();
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema if exists %s cascade".formatted(COPIES));
      statement.execute("create schema " + COPIES);
      for (var table : TABLES.keySet()) {
        var copy = COPIES + "." + table.replace('.', '_');
        statement.execute("create table %s (like %s including all)".formatted(copy, table));
        var columns = columns(table);
        inserts.put(
            table,
            connection.prepareStatement(
                "insert into %s (%s) overriding system value values (%s)"
                    .formatted(
                        copy,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")))));
      }
    }
    return inserts;
  }

  private List<Row> rowsOf(long matter) throws SQLException {
    var rows = new ArrayList<Row>();
    for (var table : TABLES.entrySet()) {
      var columns = columns(table.getKey());
      var asText =
          columns.stream().map(column -> column + "::text").collect(Collectors.joining(", "));
      var sql = "select %s from %s where %s".formatted(asText, table.getKey(), table.getValue());
      try (var select = connection.prepareStatement(sql)) {
        select.setLong(1, matter);
        try (var found = select.executeQuery()) {
          while (found.next()) {
            var values = new ArrayList<String>();
            for (int index = 1; index <= columns.size(); index++) {
              values.add(found.getString(index));
            }
            rows.add(new Row(table.getKey(), values));
          }
        }
      }
    }
    return rows;
  }

  private List<String> columns(String table) throws SQLException {
    try (var select =
        connection.prepareStatement(
            """
            select attname
              from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum
            """)) {
      select.setString(1, table);
      var names = new ArrayList<String>();
      try (var found = select.executeQuery()) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
      return names;
    }
  }
}
