package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was kept long enough is removed, a batch at a time; and the book of the nights it was. */
@Repository
public class Outdated {
  private final JdbcClient jdbc;

  Outdated(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int signIns(Instant before, int most) {
    return remove(
        """
        delete from portal.sign_in
         where id in (select id from portal.sign_in where at < ? order by at limit ?)
        """,
        before,
        most);
  }

  /** Messages that left, or never had to; what waits or failed is left to whoever minds it. */
  public int messages(Instant before, int most) {
    return remove(
        """
        delete from portal.message
         where id in (select id
                        from portal.message
                       where written_at < ? and state in ('KEPT', 'ACCEPTED', 'LAPSED', 'GIVEN_UP')
                       order by written_at
                       limit ?)
        """,
        before,
        most);
  }

  /** Messages with a code or a personal link. */
  public int passing(Instant before, int most) {
    return remove(
        """
        delete from portal.message
         where id in (select id from portal.message where passing and written_at < ? limit ?)
        """,
        before,
        most);
  }

  public int forms(Instant before, int most) {
    return remove(
        """
        delete from portal.kept_form
         where token_digest in (select token_digest from portal.kept_form where expires_at < ? limit ?)
        """,
        before,
        most);
  }

  /** Codes that confirm an address or a new password. */
  public int codes(Instant before, int most) {
    return remove(
            """
            delete from portal.confirmation_code
             where token in (select token from portal.confirmation_code where expires_at < ? limit ?)
            """,
            before,
            most)
        + remove(
            """
            delete from portal.password_reset
             where token in (select token from portal.password_reset where expires_at < ? limit ?)
            """,
            before,
            most);
  }

  public int sessions(Instant before, int most) {
    return jdbc.sql(
            """
            delete from portal.session
             where primary_id in (select primary_id from portal.session where expiry_time < ? limit ?)
            """)
        .params(before.toEpochMilli(), most)
        .update();
  }

  public int incidents(Instant before, int most) {
    return remove(
        """
        delete from portal.incident
         where number in (select number from portal.incident where at < ? order by at limit ?)
        """,
        before,
        most);
  }

  private int remove(String statement, Instant before, int most) {
    return jdbc.sql(statement).params(Timestamp.from(before), most).update();
  }

  /** Whether the round of a day is this server's; one that broke off an hour ago is taken over. */
  public boolean take(LocalDate day, Instant now) {
    return jdbc.sql(
                """
                insert into portal.retention_run as run (day, started_at)
                values (:day, :now)
                on conflict (day) do update
                   set started_at = excluded.started_at
                 where run.finished_at is null
                   and run.started_at < excluded.started_at - interval '1 hour'
                """)
            .param("day", day)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  public void finish(LocalDate day, Instant now, String removed) {
    jdbc.sql("update portal.retention_run set finished_at = ?, removed = ? where day = ?")
        .params(Timestamp.from(now), removed, day)
        .update();
  }
}
