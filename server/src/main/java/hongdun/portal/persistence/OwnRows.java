package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room holds on the owner of an account: read for his copy, erased when he asks. */
@Repository
public class OwnRows {
  private final JdbcClient jdbc;

  OwnRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account as its owner is told of it. */
  public record OwnAccountRow(
      String kind, String displayName, String language, Instant createdAt, boolean secondFactor) {}

  /** A message as it was written to him. */
  public record OwnMessage(String address, String subject, String body, Instant writtenAt) {}

  /** Something in the audit that he did or that was done to his account. */
  public record OwnAuditLine(String kind, String what, String remote, Instant at) {}

  public Optional<OwnAccountRow> account(long account) {
    return jdbc.sql(
            """
            select account.kind, account.display_name, account.language, account.created_at,
                   coalesce(factor.confirmed_at is not null, false) as second_factor
              from portal.account
              left join portal.second_factor factor on factor.account = account.id
             where account.id = ?
            """)
        .param(account)
        .query((row, _) ->
            new OwnAccountRow(
                row.getString("kind"),
                row.getString("display_name"),
                row.getString("language"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("second_factor")))
        .optional();
  }

  public List<OwnMessage> messages(long account) {
    return jdbc.sql(
            """
            select message.address, message.subject, message.body, message.written_at
              from portal.message
              join portal.address on address.address = message.address
             where address.account = ?
             order by message.id
            """)
        .param(account)
        .query((row, _) ->
            new OwnMessage(
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("written_at").toInstant()))
        .list();
  }

  /** What he did, and what was done with his account: from where only for what he did himself. */
  public List<OwnAuditLine> audit(long account) {
    return jdbc.sql(
            """
            select kind, what, at,
                   case when by_account = :account then remote else '' end as remote
              from portal.audit_line
             where by_account = :account or of_account = :account
             order by id
            """)
        .param("account", account)
        .query((row, _) ->
            new OwnAuditLine(
                row.getString("kind"),
                row.getString("what"),
                row.getString("remote"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** How often he did something after a time. */
  public int acts(long account, String kind, Instant since) {
    return jdbc.sql(
            """
            select count(*)
              from portal.audit_line
             where by_account = ? and kind = ? and at > ?
            """)
        .params(account, kind, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /** Locks an account that is open, of a citizen; false when there is none. */
  public boolean lockCitizen(long account) {
    return jdbc.sql(
            """
            select id
              from portal.account
             where id = ? and kind = 'CITIZEN' and closed_at is null
               for update
            """)
        .param(account)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Nobody signs in with it any more; false when it was closed before. */
  public boolean close(long account, Instant at) {
    return jdbc.sql("update portal.account set closed_at = ? where id = ? and closed_at is null")
            .params(Timestamp.from(at), account)
            .update()
        == 1;
  }

  /** Of the account its number stays, and when it was opened and closed. */
  public void erase(long account) {
    for (var statement :
        List.of(
            """
            delete from portal.message
             where address in (select address from portal.address where account = ?)
            """,
            """
            delete from portal.confirmation_code
             where address in (select address from portal.address where account = ?)
            """,
            "delete from portal.password_reset where account = ?",
            "delete from portal.kept_form where account = ?",
            "delete from portal.recovery_code where account = ?",
            "delete from portal.second_factor where account = ?",
            "delete from portal.password where account = ?",
            "delete from portal.address where account = ?",
            "update portal.account set display_name = '#' || id where id = ?")) {
      jdbc.sql(statement).param(account).update();
    }
  }
}
