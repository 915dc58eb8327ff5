package hongdun.portal.persistence;

import hongdun.portal.SealedRows.Count;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps sealed for long, by its key, and the lock of whoever seals anew. */
@Repository
public class SealRenewals {
  private static final long RENEWAL = 4_215_310_044L;

  private final JdbcClient jdbc;

  SealRenewals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nobody else seals anew; nobody will until the transaction ends. */
  public boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", RENEWAL)
        .query(Boolean.class)
        .single();
  }

  /** The secrets of second factors; the number of a key stands in the first four bytes. */
  public List<Count> secrets() {
    return jdbc.sql(
            """
            select ('x' || encode(substring(secret for 4), 'hex'))::bit(32)::integer as key,
                   count(*) as rows
              from portal.second_factor
             group by 1
            """)
        .query((row, _) -> new Count(row.getInt("key"), row.getLong("rows")))
        .list();
  }

  /** Gives some secrets that are not under a key a new seal; answers how many. */
  public int renewSecrets(
      int newest, int most, int passedOver, BiFunction<Long, byte[], byte[]> seal) {
    var old =
        jdbc.sql(
                """
                select account, secret
                  from portal.second_factor
                 where ('x' || encode(substring(secret for 4), 'hex'))::bit(32)::integer < :newest
                 order by account
                 limit :most offset :passedOver
                   for update
                """)
            .param("newest", newest)
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) -> new Secret(row.getLong("account"), row.getBytes("secret")))
            .list();
    old.forEach(one ->
        jdbc.sql("update portal.second_factor set secret = ? where account = ?")
            .params(seal.apply(one.account(), one.sealed()), one.account())
            .update());
    return old.size();
  }

  private record Secret(long account, byte[] sealed) {}

  /** The recovery codes that are not used, by the key they are compared under. */
  public List<Count> recoveryCodes() {
    return jdbc.sql(
            """
            select key, count(*) as rows
              from portal.recovery_code
             where used_at is null
             group by key
            """)
        .query((row, _) -> new Count(row.getInt("key"), row.getLong("rows")))
        .list();
  }

  /** Removes the recovery codes that only a key can compare. */
  public void removeRecoveryCodes(int key) {
    jdbc.sql("delete from portal.recovery_code where key = ?").param(key).update();
  }
}
