package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.SignedPaper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs a text on paper. */
@Repository
public class SignedPapers {
  private final JdbcClient jdbc;

  SignedPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void choose(
      ApplicationId application,
      String signatory,
      String hash,
      OptionalLong attachment,
      Instant now) {
    jdbc.sql(
            """
            insert into registration.paper_signing (application, signatory, text_hash, attachment, chosen_at)
            values (?, ?, ?, ?, ?)
            """)
        .param(application.value())
        .param(signatory)
        .param(hash)
        .param(attachment.isPresent() ? attachment.getAsLong() : null)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The signatory no longer signs this text on paper, or what he signed was found wanting. */
  public void end(ApplicationId application, String signatory, String hash, Instant now) {
    jdbc.sql(
            """
            update registration.paper_signing
               set ended_at = ?
             where application = ? and signatory = ? and text_hash = ? and ended_at is null
            """)
        .params(now.atOffset(ZoneOffset.UTC), application.value(), signatory, hash)
        .update();
  }

  /** Who signs a text on paper. */
  public List<SignedPaper> of(ApplicationId application, String hash) {
    return jdbc.sql(
            """
            select id, signatory, attachment
              from registration.paper_signing
             where application = ? and text_hash = ? and ended_at is null
             order by id
            """)
        .params(application.value(), hash)
        .query((row, _) -> {
          var attachment = row.getLong("attachment");
          return new SignedPaper(
              row.getLong("id"),
              row.getString("signatory"),
              row.wasNull() ? OptionalLong.empty() : OptionalLong.of(attachment));
        })
        .list();
  }

  /** Who was put down to sign on paper after a time. */
  public List<String> chosenSince(ApplicationId application, Instant time) {
    return jdbc.sql(
            """
            select distinct signatory
              from registration.paper_signing
             where application = ? and ended_at is null and chosen_at > ?
            """)
        .params(application.value(), time.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getString("signatory"))
        .list();
  }

  /** The scans of what was signed on paper for an application. */
  public List<Long> attachmentsOf(ApplicationId application) {
    return jdbc.sql(
            """
            select attachment
              from registration.paper_signing
             where application = ? and attachment is not null
             order by id
            """)
        .param(application.value())
        .query((row, _) -> row.getLong("attachment"))
        .list();
  }

  /** Removes everything of these applications; says which files there were. */
  public List<Long> forget(Collection<ApplicationId> applications) {
    return jdbc.sql(
            """
            with gone as (
              delete from registration.paper_signing where application = any (?) returning attachment
            )
            select attachment from gone where attachment is not null
            """)
        .param(applications.stream().map(ApplicationId::value).toArray(Long[]::new))
        .query((row, _) -> row.getLong("attachment"))
        .list();
  }
}
