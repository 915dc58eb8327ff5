package hongdun.portal.persistence;

import hongdun.portal.AuditSource.Search;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.AuditTrail.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit lines of this room, and its log of sign-ins as the audit reads it. */
@Repository
public class AuditLines {
  private final JdbcClient jdbc;

  AuditLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void write(Line line, Instant at, String remote) {
    jdbc.sql(
            """
            insert into portal.audit_line (at, kind, by_account, of_account, what, remote)
            values (:at, :kind, :by, :of, :what, :remote)
            """)
        .param("at", Timestamp.from(at))
        .param("kind", line.act().name())
        .param("by", orNull(line.by()))
        .param("of", orNull(line.of()))
        .param("what", line.what())
        .param("remote", remote)
        .update();
  }

  private static @Nullable Long orNull(OptionalLong account) {
    return account.isPresent() ? account.getAsLong() : null;
  }

  /** A line with the names of both. */
  public record AuditRow(
      Instant at, long number, String kind, String by, String of, String what, String remote) {}

  public List<AuditRow> find(Collection<Act> acts, Search search) {
    return jdbc.sql(
            """
            select line.at, line.id as number, line.kind, coalesce(doer.display_name, '') as by,
                   coalesce(owner.display_name, '') as of, line.what, line.remote
              from portal.audit_line line
              left join portal.account doer on doer.id = line.by_account
              left join portal.account owner on owner.id = line.of_account
             where line.kind = any (:kinds)
               and (:everybody or line.by_account = any (:accounts) or line.of_account = any (:accounts))
               and (:words = '' or position(:words in line.what) > 0 or position(:words in line.remote) > 0)
               and line.at >= :from and line.at < :until
               and (line.at, line.id) < (:before, :number)
             order by line.at desc, line.id desc
             limit :most
            """)
        .param("kinds", acts.stream().map(Act::name).toArray(String[]::new))
        .params(parametersOf(search))
        .query(AuditLines::row)
        .list();
  }

  /** Tries to sign in; {@code kind} says how it ended and by which way. */
  public List<AuditRow> signIns(Search search) {
    return jdbc.sql(
            """
            select sign_in.at, sign_in.id as number,
                   case when sign_in.succeeded then 'SUCCEEDED_' else 'FAILED_' end || sign_in.way as kind,
                   coalesce(account.display_name, '') as by, '' as of, sign_in.browser as what,
                   sign_in.remote
              from portal.sign_in
              left join portal.account on account.id = sign_in.account
             where (:everybody or sign_in.account = any (:accounts))
               and (:words = '' or position(:words in sign_in.browser) > 0
                    or position(:words in sign_in.remote) > 0)
               and sign_in.at >= :from and sign_in.at < :until
               and (sign_in.at, sign_in.id) < (:before, :number)
             order by sign_in.at desc, sign_in.id desc
             limit :most
            """)
        .params(parametersOf(search))
        .query(AuditLines::row)
        .list();
  }

  /**
   * Changes of the platform, or tables taken away from it; {@code kind} is the key of the words for
   * what was done.
   */
  public List<AuditRow> changes(Search search, boolean exports) {
    return jdbc.sql(
            """
            select at, id as number, act as kind, by_name as by, subject as of,
                   case when before = '' or after = '' then before || after
                        else before || ' → ' || after end as what,
                   remote
              from portal.administration_line
             where (act = :exported) = :exports
               and (:everybody or account = any (:accounts))
               and (:words = '' or position(:words in subject) > 0 or position(:words in before) > 0
                    or position(:words in after) > 0 or position(:words in remote) > 0)
               and at >= :from and at < :until
               and (at, id) < (:before, :number)
             order by at desc, id desc
             limit :most
            """)
        .param("exported", AdministrationLines.EXPORTED)
        .param("exports", exports)
        .params(parametersOf(search))
        .query(AuditLines::row)
        .list();
  }

  private static AuditRow row(ResultSet row, int number) throws SQLException {
    return new AuditRow(
        row.getTimestamp("at").toInstant(),
        row.getLong("number"),
        row.getString("kind"),
        row.getString("by"),
        row.getString("of"),
        row.getString("what"),
        row.getString("remote"));
  }

  private static Map<String, Object> parametersOf(Search search) {
    return Map.of(
        "everybody", search.who().isEmpty(),
        "accounts", accounts(search.who().map(who -> who.accounts())),
        "words", search.words(),
        "from", Timestamp.from(search.from()),
        "until", Timestamp.from(search.until()),
        "before", Timestamp.from(search.before().at()),
        "number", search.before().number(),
        "most", search.most());
  }

  private static Long[] accounts(Optional<? extends Collection<Long>> these) {
    return these.map(all -> all.toArray(Long[]::new)).orElseGet(() -> new Long[0]);
  }
}
