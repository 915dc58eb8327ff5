package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that are erased, and which rooms have done their share. */
@Repository
public class Erasures {
  private final JdbcClient jdbc;

  Erasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void ask(long account, Instant at) {
    jdbc.sql(
            """
            insert into portal.erasure (account, asked_at)
            values (?, ?)
            on conflict do nothing
            """)
        .params(account, Timestamp.from(at))
        .update();
  }

  /** The accounts of which something is still to be erased, the oldest first. */
  public List<Long> toDo() {
    return jdbc.sql("select account from portal.erasure where done_at is null order by asked_at")
        .query((row, _) -> row.getLong("account"))
        .list();
  }

  /** Whether nobody else is at it and something is left; held until the transaction ends. */
  public boolean lock(long account) {
    return jdbc.sql(
            """
            select account
              from portal.erasure
             where account = ? and done_at is null
               for update skip locked
            """)
        .param(account)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  public Set<String> sharesDone(long account) {
    return jdbc.sql("select room from portal.erasure_share where account = ?")
        .param(account)
        .query((row, _) -> row.getString("room"))
        .set();
  }

  public void shareDone(long account, String room, Instant at) {
    jdbc.sql("insert into portal.erasure_share (account, room, done_at) values (?, ?, ?)")
        .params(account, room, Timestamp.from(at))
        .update();
  }

  public void done(long account, Instant at) {
    jdbc.sql("update portal.erasure set done_at = greatest(?, asked_at) where account = ?")
        .params(Timestamp.from(at), account)
        .update();
  }
}
