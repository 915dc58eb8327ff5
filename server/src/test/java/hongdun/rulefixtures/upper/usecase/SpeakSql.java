package hongdun.rulefixtures.upper.usecase;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class SpeakSql {
  private final JdbcClient jdbc;

  SpeakSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Long> speak() {
    return jdbc.sql(
            """
            select id
              from upper.thing
            """)
        .query(Long.class)
        .list();
  }
}
