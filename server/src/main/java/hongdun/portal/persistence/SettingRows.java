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

  /** 存值 — a value as it is kept: readable, or sealed. */
  public sealed interface Kept {
    record Plain(String text) implements Kept {}

    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] content) implements Kept {}
  }

  /** What is set now, by key. */
  public Map<String, Kept> present() {
    var values = new HashMap<String, Kept>();
    jdbc.sql(
            """
            select key, value, sealed
              from (select distinct on (key) key, value, sealed
                      from portal.setting
                     order by key, id desc) as newest
             where value is not null
                or sealed is not null
            """)
        .query(row -> {
          var sealed = row.getBytes("sealed");
          values.put(
              row.getString("key"),
              sealed == null ? new Kept.Plain(row.getString("value")) : new Kept.Sealed(sealed));
        });
    return Map.copyOf(values);
  }

  /** Sets a value, or the standard again when it is empty. */
  public void set(String key, Optional<Kept> value, long account, Instant at) {
    var kept = value.orElse(null);
    var text = kept instanceof Kept.Plain plain ? plain.text() : null;
    var sealed = kept instanceof Kept.Sealed closed ? closed.content() : null;
    jdbc.sql(
            """
            insert into portal.setting (key, value, sealed, set_by, set_at)
            values (?, ?, ?, ?, ?)
            """)
        .param(key)
        .param(text)
        .param(sealed)
        .param(account)
        .param(Timestamp.from(at))
        .update();
    editions.changed(EDITION);
  }
}
