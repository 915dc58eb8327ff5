package hongdun;

import hongdun.Doctor.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * 数据页检查 — reads every table and every index of the rooms from end to end, so that a page that does
 * not match its checksum, or an index that does not match its order, is found. The extension it
 * asks is there only while it is asked.
 */
record PageCheck(Connection connection) {
  private static final int MOST_TOLD = 5;

  private static final String RELATIONS =
      """
      select c.oid, c.oid::regclass::text as name, coalesce(a.amname, '') as kind
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_am a on a.oid = c.relam
        left join pg_index i on i.indexrelid = c.oid
       where c.relkind in ('r', 'm', 'i')
         and c.relpersistence = 'p'
         and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
         and (i.indexrelid is null or i.indisvalid)
       order by c.relname
      """;

  void examine(Consumer<Finding> tell) throws SQLException {
    if (!one("show is_superuser").equals("on")) {
      tell.accept(Finding.warning("doctor.pages-unread"));
      return;
    }
    connection.setAutoCommit(false);
    try {
      run("create extension if not exists amcheck");
      tell.accept(examined());
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Finding examined() throws SQLException {
    var damaged = new ArrayList<String>();
    long count = 0;
    for (var relation : relations()) {
      var sql =
          switch (relation.kind()) {
            case "heap" ->
                "select msg from verify_heapam(%d, skip => 'none') limit 1"
                    .formatted(relation.oid());
            case "btree" -> "select bt_index_check(%d)".formatted(relation.oid());
            case "gin" -> "select gin_index_check(%d)".formatted(relation.oid());
            default -> "";
          };
      if (!sql.isEmpty()) {
        count++;
        check(relation, sql, damaged);
      }
    }
    return damaged.isEmpty()
        ? Finding.ok("doctor.pages", count)
        : Finding.fault(
            "doctor.pages-damaged",
            damaged.size(),
            String.join(", ", damaged.subList(0, Math.min(MOST_TOLD, damaged.size()))));
  }

  private void check(Relation relation, String sql, List<String> damaged) throws SQLException {
    var before = connection.setSavepoint();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      if (relation.kind().equals("heap") && rows.next()) {
        damaged.add(relation.name());
      }
    } catch (SQLException e) {
      connection.rollback(before);
      damaged.add(relation.name());
    }
  }

  private record Relation(long oid, String name, String kind) {}

  private List<Relation> relations() throws SQLException {
    var relations = new ArrayList<Relation>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        relations.add(new Relation(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
    }
    return relations;
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
