package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.orNull;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Entitlement.Taken;
import hongdun.casework.domain.JournalLine;
import hongdun.shared.LegalBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理记录 — the journals of the matters, append-only. */
@Component
public class Journal {
  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes a line, in the round the matter is in. What may be absent is given its type: else the
   * driver has the statement planned anew whenever another part of it is absent.
   */
  public void write(JournalLine line) {
    jdbc.sql(
            """
            insert into casework.journal
              (matter, round, at, step, from_stage, to_stage, by_kind, officer, unit, role, by_name,
               in_place_of, for_party, note, law, article)
            values
              (:matter, (select round from casework.matter where id = :matter), :at, :step, :from, :to,
               :kind, :officer, :unit, :role, :name, :inPlaceOf, :forParty, :note, :law, :article)
            """)
        .param("matter", line.matter().value())
        .param("at", utc(line.at()))
        .param("step", line.step())
        .param("from", line.from())
        .param("to", line.to())
        .param("kind", line.by().kind().name())
        .param("officer", orNull(line.by().officer().map(OfficerId::value)), Types.BIGINT)
        .param("unit", orNull(line.by().unit().map(UnitId::value)), Types.BIGINT)
        .param("role", orNull(line.by().role().map(Role::name)), Types.VARCHAR)
        .param("name", line.by().name())
        .param("inPlaceOf", orNull(line.by().inPlaceOf().map(OfficerId::value)), Types.BIGINT)
        .param("forParty", line.by().forParty())
        .param("note", line.note())
        .param("law", orNull(line.basis().map(basis -> basis.law().name())), Types.VARCHAR)
        .param("article", orNull(line.basis().map(LegalBasis::article)), Types.VARCHAR)
        .update();
  }

  /** The journal of a matter, oldest first; the party's name stands with the matter only. */
  public List<JournalEntry> of(MatterId matter) {
    return jdbc.sql(
            """
            select j.id, j.matter, j.at, j.step, j.from_stage, j.to_stage, j.by_kind, j.officer,
                   j.unit, j.role,
                   case when j.by_kind = 'PARTY' then m.party_name else j.by_name end as by_name,
                   j.in_place_of, j.for_party, j.note, j.law, j.article
              from casework.journal j
              join casework.matter m on m.id = j.matter
             where j.matter = :matter
             order by j.id
            """)
        .param("matter", matter.value())
        .query((row, _) -> entry(row))
        .list();
  }

  /** The unit at whose counter an officer took it in for the party; empty when nobody did. */
  public Optional<UnitId> takenInBy(MatterId matter) {
    return jdbc.sql(
            """
            select unit
              from casework.journal
             where matter = :matter and step = :opening and for_party
             order by id
             limit 1
            """)
        .param("matter", matter.value())
        .param("opening", JournalLine.OPEN)
        .query((row, _) -> new UnitId(row.getLong("unit")))
        .optional();
  }

  /**
   * The steps officers took in the matter: duties are apart in a registration as a whole (C5), so
   * that a new submission makes nobody his own examiner. What one took in for the party at the
   * counter, and what he checked there, counts as its opening.
   */
  public List<Taken> taken(MatterId matter) {
    return jdbc.sql(
            """
            select case when for_party or step like :counter then :opening else step end as step,
                   officer, in_place_of
              from casework.journal
             where matter = :matter and by_kind = 'OFFICER'
             order by id
            """)
        .param("matter", matter.value())
        .param("counter", "%" + JournalLine.AT_THE_COUNTER + "%")
        .param("opening", JournalLine.OPEN)
        .query((row, _) ->
            new Taken(
                row.getString("step"),
                new OfficerId(row.getLong("officer")),
                optionalLong(row, "in_place_of").map(OfficerId::new)))
        .list();
  }

  /** The lines of the matter's present round, that is since the last submission, oldest first. */
  public List<JournalEntry> ofRound(MatterId matter) {
    var first =
        jdbc.sql(
                """
                select min(j.id)
                  from casework.journal j
                  join casework.matter m on m.id = j.matter and m.round = j.round
                 where j.matter = :matter
                """)
            .param("matter", matter.value())
            .query(Long.class)
            .single();
    return of(matter).stream().filter(line -> line.id() >= first).toList();
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("id"),
        new MatterId(row.getLong("matter")),
        Columns.instant(row, "at"),
        row.getString("step"),
        row.getString("from_stage"),
        row.getString("to_stage"),
        ByKind.valueOf(row.getString("by_kind")),
        optionalLong(row, "officer").map(OfficerId::new),
        optionalLong(row, "unit").map(UnitId::new),
        row.getString("by_name"),
        optionalLong(row, "in_place_of").map(OfficerId::new),
        row.getString("note"),
        Columns.basis(row),
        Optional.ofNullable(row.getString("role")).map(Role::valueOf),
        row.getBoolean("for_party"));
  }
}
