package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms that could not be sent, sealed, each found by the digest of its token. */
@Repository
public class KeptForms {
  private final JdbcClient jdbc;

  KeptForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps one; of an account only the latest few stay. */
  public void keep(byte[] tokenDigest, long account, byte[] content, Instant expiresAt, int most) {
    jdbc.sql(
            """
            insert into portal.kept_form (token_digest, account, content, expires_at)
            values (?, ?, ?, ?)
            """)
        .params(tokenDigest, account, content, Timestamp.from(expiresAt))
        .update();
    jdbc.sql(
            """
            delete from portal.kept_form
             where account = :account
               and token_digest not in (select token_digest
                                          from portal.kept_form
                                         where account = :account
                                         order by expires_at desc
                                         limit :most)
            """)
        .param("account", account)
        .param("most", most)
        .update();
  }

  /** The form of a token, for the account it was kept for and nobody else. */
  public Optional<byte[]> find(List<byte[]> tokenDigests, long account, Instant now) {
    return jdbc.sql(
            """
            select content
              from portal.kept_form
             where token_digest = any (cast(:digests as bytea[]))
               and account = :account
               and expires_at > :now
            """)
        .param("digests", tokenDigests.toArray(byte[][]::new))
        .param("account", account)
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  public void forget(List<byte[]> tokenDigests, long account) {
    jdbc.sql(
            """
            delete from portal.kept_form
             where token_digest = any (cast(:digests as bytea[]))
               and account = :account
            """)
        .param("digests", tokenDigests.toArray(byte[][]::new))
        .param("account", account)
        .update();
  }

  public void forgetExpired(Instant now) {
    jdbc.sql("delete from portal.kept_form where expires_at <= ?")
        .param(Timestamp.from(now))
        .update();
  }
}
