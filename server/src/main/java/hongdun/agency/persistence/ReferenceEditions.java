package hongdun.agency.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 基础数据版本 — which edition of a reference file is in the tables. */
@Repository
public class ReferenceEditions {
  private final JdbcClient jdbc;

  ReferenceEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The hash of the edition of a reference file that is in the tables. */
  public Optional<String> loadedHash(String file) {
    return jdbc.sql("select hash from agency.reference_edition where file = ?")
        .param(file)
        .query(String.class)
        .optional();
  }

  public void markLoaded(String file, String hash, Instant at) {
    jdbc.sql(
            """
            insert into agency.reference_edition (file, hash, loaded_at)
            values (?, ?, ?)
            on conflict (file) do update
               set hash = excluded.hash, loaded_at = excluded.loaded_at
            """)
        .params(file, hash, at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
