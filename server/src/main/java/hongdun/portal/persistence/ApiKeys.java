package hongdun.portal.persistence;

import hongdun.portal.ApiScope;
import hongdun.portal.domain.ApiKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 接口密钥表 — the keys of agencies, known by what stands for them, and each use of them. */
@Repository
public class ApiKeys {
  private final JdbcClient jdbc;

  ApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A key as it is made. */
  public record NewKey(
      String prefix,
      byte[] digest,
      String holder,
      String contact,
      List<ApiScope> scopes,
      int perMinute,
      LocalDate expires,
      long madeBy,
      Instant madeAt) {}

  public long add(NewKey key) {
    return jdbc.sql(
            """
            insert into portal.api_key
              (prefix, digest, holder, contact, scopes, per_minute, expires, made_by, made_at)
            values (:prefix, :digest, :holder, :contact, :scopes, :perMinute, :expires, :madeBy, :at)
            returning id
            """)
        .param("prefix", key.prefix())
        .param("digest", key.digest())
        .param("holder", key.holder())
        .param("contact", key.contact())
        .param("scopes", key.scopes().stream().map(ApiScope::name).toArray(String[]::new))
        .param("perMinute", key.perMinute())
        .param("expires", key.expires())
        .param("madeBy", key.madeBy())
        .param("at", Timestamp.from(key.madeAt()))
        .query(Long.class)
        .single();
  }

  /** All keys, the newest first, with their uses. */
  public List<ApiKey> all() {
    return jdbc.sql(
            """
            select k.id, k.prefix, k.digest, k.holder, k.contact, k.scopes, k.per_minute, k.expires,
                   k.made_at, k.revoked_at, coalesce(u.uses, 0) as uses, u.last_used
              from portal.api_key k
              left join (select key, sum(uses) as uses, max(day) as last_used
                           from portal.api_key_use group by key) u on u.key = k.id
             order by k.id desc
            """)
        .query((row, _) -> kept(row))
        .list();
  }

  public Optional<ApiKey> find(String prefix) {
    return jdbc.sql(
            """
            select id, prefix, digest, holder, contact, scopes, per_minute, expires, made_at,
                   revoked_at, 0 as uses, cast(null as date) as last_used
              from portal.api_key
             where prefix = ?
            """)
        .param(prefix)
        .query((row, _) -> kept(row))
        .optional();
  }

  public Optional<ApiKey> find(long id) {
    return all().stream().filter(key -> key.id() == id).findFirst();
  }

  /** Takes a key back; false when it was already. */
  public boolean revoke(long id, long by, Instant at) {
    return jdbc.sql(
                """
                update portal.api_key
                   set revoked_at = :at, revoked_by = :by
                 where id = :id
                   and revoked_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }

  /** One more use on a day. */
  public void used(long id, LocalDate day, ApiScope scope) {
    jdbc.sql(
            """
            insert into portal.api_key_use (key, day, scope, uses)
            values (:key, :day, :scope, 1)
            on conflict (key, day, scope) do update set uses = portal.api_key_use.uses + 1
            """)
        .param("key", id)
        .param("day", day)
        .param("scope", scope.name())
        .update();
  }

  private static ApiKey kept(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getLong("id"),
        row.getString("prefix"),
        row.getBytes("digest"),
        row.getString("holder"),
        row.getString("contact"),
        scopes(row.getArray("scopes")),
        row.getInt("per_minute"),
        row.getObject("expires", LocalDate.class),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant),
        row.getLong("uses"),
        Optional.ofNullable(row.getObject("last_used", LocalDate.class)));
  }

  private static List<ApiScope> scopes(Array names) throws SQLException {
    var scopes = new ArrayList<ApiScope>();
    for (var name : (String[]) names.getArray()) {
      scopes.add(ApiScope.valueOf(name));
    }
    return scopes;
  }
}
