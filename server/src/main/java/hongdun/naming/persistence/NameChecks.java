package hongdun.naming.persistence;

import hongdun.naming.Finding;
import hongdun.naming.Verdict;
import hongdun.naming.Verdict.Edition;
import hongdun.naming.domain.JudgedInput;
import hongdun.naming.domain.NameCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 名称核查记录 — the verdicts stored with what they were reached on, and the editions of the words. */
@Repository
public class NameChecks {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  NameChecks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public boolean knows(String edition) {
    return jdbc.sql("select exists (select 1 from naming.word_edition where edition = ?)")
        .param(edition)
        .query(Boolean.class)
        .single();
  }

  /** Stores an edition; of two at once one is enough. */
  public void add(String edition, String words) {
    jdbc.sql(
            """
            insert into naming.word_edition (edition, words)
            values (?, ?)
            on conflict (edition) do nothing
            """)
        .params(edition, words)
        .update();
  }

  public String words(String edition) {
    return jdbc.sql("select words from naming.word_edition where edition = ?")
        .param(edition)
        .query(String.class)
        .single();
  }

  public void insert(long application, Instant at, JudgedInput input, Verdict verdict) {
    jdbc.sql(
            """
            insert into naming.name_check (
                region, application, judged_at, outcome, rule_sets, word_edition, feed_position,
                input, findings)
            values (:region, :application, :at, :outcome, :ruleSets, :words, :position,
                :input::jsonb, :findings::jsonb)
            """)
        .param("region", input.proposed().parts().region().code())
        .param("application", application)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("outcome", verdict.outcome())
        .param("ruleSets", verdict.edition().ruleSets())
        .param("words", verdict.edition().words())
        .param("position", verdict.edition().position())
        .param("input", json.writeValueAsString(input))
        .param("findings", json.writeValueAsString(verdict.findings()))
        .update();
  }

  /** The newest check of an application. */
  public Optional<NameCheck> newest(long application) {
    return jdbc.sql(
            """
            select id, application, judged_at, rule_sets, word_edition, feed_position, input,
                   findings
              from naming.name_check
             where application = ?
             order by id desc
             limit 1
            """)
        .param(application)
        .query((row, _) -> check(row))
        .optional();
  }

  private NameCheck check(ResultSet row) throws SQLException {
    return new NameCheck(
        row.getLong("id"),
        row.getLong("application"),
        row.getObject("judged_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("input"), JudgedInput.class),
        Verdict.of(
            Arrays.asList(json.readValue(row.getString("findings"), Finding[].class)),
            new Edition(
                row.getString("rule_sets"),
                row.getString("word_edition"),
                row.getLong("feed_position"))));
  }
}
