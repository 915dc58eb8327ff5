package hongdun.portal.persistence;

import hongdun.portal.Editions;
import hongdun.portal.SealedRows.Count;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

  /** The sealed values that are set now, by their keys. */
  public List<Count> sealed() {
    return jdbc.sql(
            """
            select ('x' || encode(substring(sealed for 4), 'hex'))::bit(32)::integer as key,
                   count(*) as rows
              from (select distinct on (key) sealed
                      from portal.setting
                     order by key, id desc) as newest
             where sealed is not null
             group by 1
            """)
        .query((row, _) -> new Count(row.getInt("key"), row.getLong("rows")))
        .list();
  }

  /**
   * Gives some values a new seal that are set now and not under a key; answers how many. The table
   * only grows: each stands in a new row, set by whom and when it was.
   */
  public int renew(int newest, int most, int passedOver, BiFunction<String, byte[], byte[]> seal) {
    var old =
        jdbc.sql(
                """
                select id, key, sealed
                  from (select distinct on (key) id, key, sealed
                          from portal.setting
                         order by key, id desc) as newest
                 where ('x' || encode(substring(sealed for 4), 'hex'))::bit(32)::integer < :newest
                 order by key
                 limit :most offset :passedOver
                """)
            .param("newest", newest)
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) ->
                new Closed(row.getLong("id"), row.getString("key"), row.getBytes("sealed")))
            .list();
    old.forEach(one ->
        jdbc.sql(
                """
                insert into portal.setting (key, sealed, set_by, set_at)
                select key, ?, set_by, set_at
                  from portal.setting
                 where id = ?
                """)
            .params(seal.apply(one.key(), one.content()), one.id())
            .update());
    if (!old.isEmpty()) {
      editions.changed(EDITION);
    }
    return old.size();
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Closed(long id, String key, byte[] content) {}

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
