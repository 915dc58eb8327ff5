package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Invitation;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Signature.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
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
      ApplicationId application,
      String signatory,
      String hash,
      byte[] tokenHash,
      byte[] contactDigest,
      Instant now) {
    jdbc.sql(
            """
            insert into registration.invitation
              (application, signatory, text_hash, token_hash, contact_digest, invited_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            application.value(),
            signatory,
            hash,
            tokenHash,
            contactDigest,
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Who was sent a link to this text after a time. */
  public Set<String> invitedSince(ApplicationId application, String hash, Instant time) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct signatory
                  from registration.invitation
                 where application = ? and text_hash = ? and invited_at > ?
                """)
            .params(application.value(), hash, time.atOffset(ZoneOffset.UTC))
            .query((row, _) -> row.getString("signatory"))
            .list());
  }

  /** How many links were sent to an address after a time, for whatever application. */
  public int sentTo(byte[] contactDigest, Instant time) {
    return jdbc.sql(
            """
            select count(*)
              from registration.invitation
             where contact_digest = ? and invited_at > ?
            """)
        .params(contactDigest, time.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** How many links whoever fills in an application had sent after a time, for all he fills in. */
  public int sentBySameApplicant(ApplicationId application, Instant time) {
    return jdbc.sql(
            """
            select count(*)
              from registration.invitation
              join registration.application as same on same.id = invitation.application
              join registration.application as his
                on his.account = same.account or his.entered_by = same.entered_by
             where invitation.invited_at > ? and his.id = ?
            """)
        .params(time.atOffset(ZoneOffset.UTC), application.value())
        .query(Integer.class)
        .single();
  }

  public Optional<Invitation> invitation(byte[] tokenHash) {
    return jdbc.sql(
            """
            select id, application, signatory, text_hash, code_hash, code_sent_at, tries
              from registration.invitation
             where token_hash = ?
            """)
        .param(tokenHash)
        .query(Signing::invitation)
        .optional();
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
        .query(Signing::invitation)
        .optional();
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        new ApplicationId(row.getLong("application")),
        row.getString("signatory"),
        row.getString("text_hash"),
        Optional.ofNullable(row.getBytes("code_hash")),
        Optional.ofNullable(row.getTimestamp("code_sent_at")).map(Timestamp::toInstant),
        row.getInt("tries"));
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

  /** Of purged applications: who signed and where the links went. */
  public void forget(Collection<ApplicationId> applications) {
    var ids = applications.stream().map(ApplicationId::value).toArray(Long[]::new);
    jdbc.sql("update registration.signature set name = '' where application = any (?)")
        .param(ids)
        .update();
    forgetLinks(applications);
  }

  /** Where the links of these applications went. */
  public void forgetLinks(Collection<ApplicationId> applications) {
    jdbc.sql("delete from registration.invitation where application = any (?)")
        .param(applications.stream().map(ApplicationId::value).toArray(Long[]::new))
        .update();
  }

  /** Every signature of an application, whatever text it was given for. */
  public List<Signature> all(ApplicationId application) {
    return jdbc.sql(
            """
            select signatory, name, way, officer, signed_at
              from registration.signature
             where application = ?
             order by signed_at
            """)
        .param(application.value())
        .query(Signing::signature)
        .list();
  }

  /** The signatures given for a text. */
  public List<Signature> of(ApplicationId application, String hash) {
    return jdbc.sql(
            """
            select signatory, name, way, officer, signed_at
              from registration.signature
             where application = ? and text_hash = ?
             order by signed_at
            """)
        .params(application.value(), hash)
        .query(Signing::signature)
        .list();
  }

  private static Signature signature(ResultSet row, int number) throws SQLException {
    return new Signature(
        row.getString("signatory"),
        row.getString("name"),
        Way.valueOf(row.getString("way")),
        officer(row),
        row.getTimestamp("signed_at").toInstant());
  }

  private static OptionalLong officer(ResultSet row) throws SQLException {
    var officer = row.getLong("officer");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(officer);
  }
}
