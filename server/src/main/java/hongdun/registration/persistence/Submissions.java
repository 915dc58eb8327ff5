package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts as they were handed in, each time. */
@Repository
public class Submissions {
  private final JdbcClient jdbc;
  private final Drafts drafts;

  Submissions(JdbcClient jdbc, Drafts drafts) {
    this.jdbc = jdbc;
    this.drafts = drafts;
  }

  /** Adds the next submission; the application is locked. */
  public int add(ApplicationId application, Draft draft, String hash, Instant now) {
    var stored = drafts.write(application, draft);
    return jdbc.sql(
            """
            -- an ordinal within the application, no official number
            insert into registration.submission
                   (application, number, draft, sealed_key, text_hash, submitted_at)
            select :application, coalesce(max(number), 0) + 1, :draft::jsonb, :key, :hash, :now
              from registration.submission
             where application = :application
            returning number
            """)
        .param("application", application.value())
        .param("draft", stored.json())
        .param("key", stored.key(), Types.INTEGER)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getInt("number"))
        .single();
  }

  /** All of an application's submissions, the oldest first. */
  public List<Draft> of(ApplicationId application) {
    return jdbc.sql(
            """
            select draft
              from registration.submission
             where application = ?
             order by number
            """)
        .param(application.value())
        .query((row, _) -> drafts.read(application, row.getString("draft")))
        .list();
  }

  /** When the newest submission was made, if it is this text. */
  public Optional<Instant> handedIn(ApplicationId application, String hash) {
    return jdbc.sql(
            """
            select submitted_at
              from registration.submission
             where application = :application and text_hash = :hash
               and number = (select max(number)
                               from registration.submission
                              where application = :application)
            """)
        .param("application", application.value())
        .param("hash", hash)
        .query((row, _) -> row.getTimestamp("submitted_at").toInstant())
        .optional();
  }

  /** When the newest submission was made. */
  public Instant lastReceived(ApplicationId application) {
    return jdbc.sql(
            """
            select max(submitted_at) as received_at
              from registration.submission
             where application = ?
            """)
        .param(application.value())
        .query((row, _) -> row.getTimestamp("received_at").toInstant())
        .single();
  }

  /** When the submission before the newest was made; empty when there is but one. */
  public Optional<Instant> before(ApplicationId application) {
    return jdbc.sql(
            """
            select submitted_at
              from registration.submission
             where application = ?
             order by number desc
            offset 1 limit 1
            """)
        .param(application.value())
        .query((row, _) -> row.getTimestamp("submitted_at").toInstant())
        .optional();
  }
}
