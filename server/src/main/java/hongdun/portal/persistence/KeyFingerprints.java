package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 密钥指纹 — which keys this database has seen. */
@Repository
public class KeyFingerprints {
  private final JdbcClient jdbc;

  KeyFingerprints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a key under its number unless there is one. */
  public void note(int number, String fingerprint, Instant at) {
    jdbc.sql(
            """
            insert into portal.key_fingerprint (number, fingerprint, seen_at)
            values (?, ?, ?)
            on conflict do nothing
            """)
        .params(number, fingerprint, Timestamp.from(at))
        .update();
  }

  public Map<Integer, String> all() {
    var all = new TreeMap<Integer, String>();
    jdbc.sql("select number, fingerprint from portal.key_fingerprint")
        .query(row -> {
          all.put(row.getInt("number"), row.getString("fingerprint"));
        });
    return all;
  }
}
