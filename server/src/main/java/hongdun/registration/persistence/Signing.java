package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Invitation;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Signature.Way;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations to sign, and signatures. */
@Repository
public class Signing {
  private final JdbcClient jdbc;

  Signing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void invite(
      ApplicationId application, String signatory, String hash, byte[] tokenHash, Instant now) {
    jdbc.sql(
            """
            insert into registration.invitation (application, signatory, text_hash, token_hash, invited_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(application.value(), signatory, hash, tokenHash, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The invitation with this token, locked until the transaction ends. */
  public Optional<Invitation> lockInvitation(byte[] tokenHash) {
    return jdbc.sql(
            """
            select id, application, signatory, text_hash, code_hash, code_sent_at, tries
              from registration.invitation
             where token_hash = ?
               for update
            """)
        .param(tokenHash)
        .query((row, _) -> {
          var code = row.getBytes("code_hash");
          var sent = row.getTimestamp("code_sent_at");
          return new Invitation(
              row.getLong("id"),
              new ApplicationId(row.getLong("application")),
              row.getString("signatory"),
              row.getString("text_hash"),
              Optional.ofNullable(code),
              Optional.ofNullable(sent).map(java.sql.Timestamp::toInstant),
              row.getInt("tries"));
        })
        .optional();
  }

  /** Who was invited to sign this text. */
  public Set<String> invited(ApplicationId application, String hash) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct signatory
                  from registration.invitation
                 where application = ? and text_hash = ?
                """)
            .params(application.value(), hash)
            .query((row, _) -> row.getString("signatory"))
            .list());
  }

  public void codeSent(long invitation, byte[] codeHash, Instant now) {
    jdbc.sql(
            """
            update registration.invitation
               set code_hash = ?, code_sent_at = ?, tries = 0
             where id = ?
            """)
        .params(codeHash, now.atOffset(ZoneOffset.UTC), invitation)
        .update();
  }

  public void wrongCode(long invitation) {
    jdbc.sql("update registration.invitation set tries = tries + 1 where id = ?")
        .param(invitation)
        .update();
  }

  /** Records a signature; signing the same text again changes nothing. */
  public void sign(
      ApplicationId application,
      String signatory,
      String hash,
      String name,
      Way way,
      OptionalLong officer,
      Instant now) {
    jdbc.sql(
            """
            insert into registration.signature
              (application, signatory, text_hash, name, way, officer, signed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(application.value())
        .param(signatory)
        .param(hash)
        .param(name)
        .param(way.name())
        .param(officer.isPresent() ? officer.getAsLong() : null)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Records the signatures an officer checked on paper; what was signed already changes nothing.
   */
  public void signBefore(
      long officer,
      ApplicationId application,
      String hash,
      List<Signatory> signatories,
      Instant now) {
    jdbc.sql(
            """
            insert into registration.signature
              (application, signatory, text_hash, name, way, officer, signed_at)
            select :application, signatory, :hash, name, 'COUNTER', :officer, :now
              from unnest(cast(:signatories as text[]), cast(:names as text[])) as new (signatory, name)
            on conflict do nothing
            """)
        .param("application", application.value())
        .param("hash", hash)
        .param("officer", officer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("signatories", signatories.stream().map(Signatory::key).toArray(String[]::new))
        .param("names", signatories.stream().map(Signatory::name).toArray(String[]::new))
        .update();
  }

  /** The signatures given for a text. */
  public List<Signature> of(ApplicationId application, String hash) {
    return jdbc.sql(
            """
            select signatory, name, way, signed_at
              from registration.signature
             where application = ? and text_hash = ?
             order by signed_at
            """)
        .params(application.value(), hash)
        .query((row, _) ->
            new Signature(
                row.getString("signatory"),
                row.getString("name"),
                Way.valueOf(row.getString("way")),
                row.getTimestamp("signed_at").toInstant()))
        .list();
  }
}
