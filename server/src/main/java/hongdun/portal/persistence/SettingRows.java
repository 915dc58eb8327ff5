package hongdun.portal.persistence;

import hongdun.portal.Editions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 设置表 — every value ever set. */
@Repository
public class SettingRows {
  public static final String EDITION = "settings";
  private final JdbcClient jdbc;
  private final Editions editions;

  SettingRows(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** What is set now, by key. */
  public Map<String, String> present() {
    var values = new HashMap<String, String>();
    jdbc.sql(
            """
            select key, value
              from (select distinct on (key) key, value
                      from portal.setting
                     order by key, id desc) as newest
             where value is not null
            """)
        .query(row -> {
          values.put(row.getString("key"), row.getString("value"));
        });
    return Map.copyOf(values);
  }

  /** Sets a value, or the standard again when it is empty. */
  public void set(String key, Optional<String> value, long account, Instant at) {
    jdbc.sql("insert into portal.setting (key, value, set_by, set_at) values (?, ?, ?, ?)")
        .param(key)
        .param(value.orElse(null))
        .param(account)
        .param(Timestamp.from(at))
        .update();
    editions.changed(EDITION);
  }
}
