package hongdun.agency.persistence;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.domain.DeclaredInterest;
import hongdun.shared.Sensitive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 利害关系申报表 — the interests officers declared. */
@Repository
public class Interests {
  private final JdbcClient jdbc;

  Interests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All interests declared by a day that concern one of these parties, and not withdrawn before
   * another.
   */
  public List<Interest> matching(
      OfficerId officer, Set<PartyKey> parties, LocalDate since, LocalDate on) {
    if (parties.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id, officer, kind
              from agency.interest
             where officer = :officer
               and party_kind || ':' || party_number in (:parties)
               and declared_on <= :on
               and (withdrawn_on is null or withdrawn_on >= :since)
             order by id
            """)
        .param("officer", officer.value())
        .param("parties", parties.stream().map(Interests::text).toList())
        .param("since", since)
        .param("on", on)
        .query((row, _) -> interest(row))
        .list();
  }

  private static String text(PartyKey party) {
    return party.kind().name() + ":" + party.number().value();
  }

  /** What an officer has declared and not withdrawn, newest first. */
  public List<DeclaredInterest> declaredBy(OfficerId officer) {
    return jdbc.sql(
            """
            select id, officer, kind, party_kind, party_number, party_name, declared_on
              from agency.interest
             where officer = ?
               and withdrawn_on is null
             order by id desc
            """)
        .param(officer.value())
        .query((row, _) ->
            new DeclaredInterest(
                interest(row),
                new PartyKey(
                    PartyKey.Kind.valueOf(row.getString("party_kind")),
                    Sensitive.of(row.getString("party_number"))),
                row.getString("party_name"),
                row.getObject("declared_on", LocalDate.class)))
        .list();
  }

  /** Declares an interest; false when the same one stands already. */
  public boolean add(
      OfficerId officer,
      Interest.Kind kind,
      PartyKey party,
      String partyName,
      LocalDate on,
      Instant at) {
    return jdbc.sql(
                """
                insert into agency.interest (officer, kind, party_kind, party_number, party_name,
                                             declared_on, declared_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                officer.value(),
                kind.name(),
                party.kind().name(),
                party.number().value(),
                partyName,
                on,
                at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Withdraws an interest of this officer; false when there is none. */
  public boolean withdraw(OfficerId officer, long id, LocalDate on, Instant at) {
    return jdbc.sql(
                """
                update agency.interest
                   set withdrawn_on = ?, withdrawn_at = ?
                 where id = ?
                   and officer = ?
                   and withdrawn_on is null
                """)
            .params(on, at.atOffset(ZoneOffset.UTC), id, officer.value())
            .update()
        == 1;
  }

  private static Interest interest(ResultSet row) throws SQLException {
    return new Interest(
        row.getLong("id"),
        new OfficerId(row.getLong("officer")),
        Interest.Kind.valueOf(row.getString("kind")));
  }
}
