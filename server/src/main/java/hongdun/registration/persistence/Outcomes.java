package hongdun.registration.persistence;

import hongdun.casework.MatterId;
import hongdun.registration.ApplicationId;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of approved applications: the entity that was established. */
@Repository
public class Outcomes {
  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void established(
      ApplicationId application, long entity, UnifiedSocialCreditCode code, Instant now) {
    jdbc.sql(
            """
            insert into registration.established (application, entity, code, established_at)
            values (?, ?, ?, ?)
            """)
        .params(application.value(), entity, code.value(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<UnifiedSocialCreditCode> codeOf(ApplicationId application) {
    return jdbc.sql("select code from registration.established where application = ?")
        .param(application.value())
        .query((row, _) -> new UnifiedSocialCreditCode(row.getString("code")))
        .optional();
  }

  /** The matter in which the entity of a code was established. */
  public Optional<MatterId> matterOf(UnifiedSocialCreditCode code) {
    return jdbc.sql(
            """
            select application.matter
              from registration.established
              join registration.application on application.id = established.application
             where established.code = ?
            """)
        .param(code.value())
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .optional();
  }

  /** The codes of those of these applications that were approved. */
  public Map<ApplicationId, UnifiedSocialCreditCode> codesOf(Collection<ApplicationId> ids) {
    var codes = new HashMap<ApplicationId, UnifiedSocialCreditCode>();
    jdbc.sql(
            "select application, code from registration.established where application = any (:ids)")
        .param("ids", ids.stream().map(ApplicationId::value).toArray(Long[]::new))
        .query(row -> {
          codes.put(
              new ApplicationId(row.getLong("application")),
              new UnifiedSocialCreditCode(row.getString("code")));
        });
    return codes;
  }
}
