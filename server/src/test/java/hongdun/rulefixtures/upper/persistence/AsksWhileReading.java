package hongdun.rulefixtures.upper.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class AsksWhileReading {
  private final JdbcClient jdbc;

  AsksWhileReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<List<Long>> all() {
    return jdbc.sql("select id from upper.thing").query((row, _) -> thing(row)).list();
  }

  private List<Long> thing(ResultSet row) throws SQLException {
    return parts(row.getLong("id"));
  }

  private List<Long> parts(long thing) {
    return jdbc.sql("select id from upper.part where thing = ?")
        .param(thing)
        .query(Long.class)
        .list();
  }
}
