package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Dossier.Kept;
import hongdun.registration.domain.Dossier.Submitted;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.domain.SignedPaper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept with applications, read in one statement. */
@Repository
public class Dossiers {
  private final JdbcClient jdbc;

  Dossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is kept with an application and a text of it. */
  public Kept of(ApplicationId application, String hash) {
    var gathering = new Gathering();
    jdbc.sql(
            """
            select 'PAPER' as kind, id, material as key, '' as name, '' as way,
                   attachment as reference,
                   seen_by as officer, added_at as at
              from registration.paper
             where application = :application and removed_at is null
            union all
            select 'SIGNATURE', 0, signatory, name, way, null, officer, signed_at
              from registration.signature
             where application = :application and text_hash = :hash
            union all
            select 'ON_PAPER', id, signatory, '', '', attachment, null, chosen_at
              from registration.paper_signing
             where application = :application and text_hash = :hash and ended_at is null
            union all
            select 'INVITED', id, signatory, '', '', null, null, invited_at
              from registration.invitation
             where application = :application and text_hash = :hash
            union all
            select 'SUBMISSION', number, text_hash, '', '', null, null, submitted_at
              from registration.submission
             where application = :application
             order by kind, id, at
            """)
        .param("application", application.value())
        .param("hash", hash)
        .query(gathering::add);
    return gathering.kept();
  }

  /** The rows, sorted to where they belong. */
  private static final class Gathering {
    private final List<HandedInPaper> papers = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<SignedPaper> onPaper = new ArrayList<>();
    private final Set<String> invited = new HashSet<>();
    private final List<Submitted> submissions = new ArrayList<>();

    private void add(ResultSet row) throws SQLException {
      var id = row.getLong("id");
      var key = row.getString("key");
      switch (row.getString("kind")) {
        case "PAPER" ->
            papers.add(
                new HandedInPaper(
                    id,
                    key,
                    number(row, "reference"),
                    number(row, "officer"),
                    row.getTimestamp("at").toInstant()));
        case "SIGNATURE" ->
            signatures.add(
                new Signature(
                    key,
                    row.getString("name"),
                    Way.valueOf(row.getString("way")),
                    number(row, "officer"),
                    row.getTimestamp("at").toInstant()));
        case "ON_PAPER" -> onPaper.add(new SignedPaper(id, key, number(row, "reference")));
        case "INVITED" -> invited.add(key);
        default -> submissions.add(new Submitted(key, row.getTimestamp("at").toInstant()));
      }
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
      var value = row.getLong(column);
      return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private Kept kept() {
      return new Kept(papers, signatures, onPaper, invited, submissions);
    }
  }
}
