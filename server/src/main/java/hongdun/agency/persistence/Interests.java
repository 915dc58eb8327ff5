package hongdun.agency.persistence;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.domain.DeclaredInterest;
import hongdun.portal.PersonalNumbers;
import hongdun.portal.PersonalNumbers.Owner;
import hongdun.portal.SealedRows.Count;
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
  private static final String PURPOSE = "agency.interest-number";

  private final JdbcClient jdbc;
  private final PersonalNumbers numbers;

  Interests(JdbcClient jdbc, PersonalNumbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
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
               -- a number is plain of a firm, or from before there were seals
               and (party_kind || ':' || party_number in (:parties)
                    or number_digest = any (cast(:digests as bytea[])))
               and declared_on <= :on
               and (withdrawn_on is null or withdrawn_on >= :since)
             order by id
            """)
        .param("officer", officer.value())
        .param("parties", parties.stream().map(Interests::text).toList())
        .param(
            "digests",
            parties.stream()
                .filter(Interests::isPerson)
                .flatMap(party -> numbers.digests(PURPOSE, party.number().value()).stream())
                .toArray(byte[][]::new))
        .param("since", since)
        .param("on", on)
        .query((row, _) -> interest(row))
        .list();
  }

  private static boolean isPerson(PartyKey party) {
    return party.kind() == PartyKey.Kind.IDENTITY_NUMBER;
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
                    PartyKey.Kind.valueOf(row.getString("party_kind")), Sensitive.of(number(row))),
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
    return isPerson(party)
        ? addPerson(officer, kind, party, partyName, on, at)
        : jdbc.sql(
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

  /** A number is bound to the row's id, and may stand there under an older key, or none. */
  private boolean addPerson(
      OfficerId officer,
      Interest.Kind kind,
      PartyKey party,
      String partyName,
      LocalDate on,
      Instant at) {
    long id =
        jdbc.sql("select nextval(pg_get_serial_sequence('agency.interest', 'id'))")
            .query(Long.class)
            .single();
    var number = party.number().value();
    var sealed = numbers.seal(Owner.of(PURPOSE, id), number);
    return jdbc.sql(
                """
                insert into agency.interest (id, officer, kind, party_kind, party_number, sealed_key,
                                             number_digest, party_name, declared_on, declared_at)
                overriding system value
                select :id, :officer, :kind, :party, :sealed, :key, :digest, :name, :on, :at
                 where not exists (select 1
                                     from agency.interest
                                    where officer = :officer
                                      and kind = :kind
                                      and party_kind = :party
                                      and withdrawn_on is null
                                      and (number_digest = any (cast(:digests as bytea[]))
                                           or party_number = :number))
                on conflict do nothing
                """)
            .param("id", id)
            .param("officer", officer.value())
            .param("kind", kind.name())
            .param("party", party.kind().name())
            .param("sealed", sealed)
            .param("key", numbers.keyOf(sealed))
            .param("digest", numbers.digest(PURPOSE, number))
            .param("digests", numbers.digests(PURPOSE, number).toArray(byte[][]::new))
            .param("number", number)
            .param("name", partyName)
            .param("on", on)
            .param("at", at.atOffset(ZoneOffset.UTC))
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

  private String number(ResultSet row) throws SQLException {
    return numbers.open(Owner.of(PURPOSE, row.getLong("id")), row.getString("party_number"));
  }

  /** The declarations about persons by the keys of their numbers. */
  public List<Count> counts() {
    return jdbc.sql(
            """
            select sealed_key as key, count(*) as rows
              from agency.interest
             where party_kind = 'IDENTITY_NUMBER'
             group by sealed_key
            """)
        .query((row, _) -> new Count(row.getInt("key"), row.getLong("rows")))
        .list();
  }

  /** Seals some numbers anew that are not under the newest key; answers how many. */
  public int renew(int most, int passedOver) {
    var rows =
        jdbc.sql(
                """
                select id, party_number
                  from agency.interest
                 where party_kind = 'IDENTITY_NUMBER'
                   and sealed_key < :newest
                 order by sealed_key, id
                 limit :most offset :passedOver
                   for update
                """)
            .param("newest", numbers.newestKey())
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) -> new Number(row.getLong("id"), number(row)))
            .list();
    var sealed =
        rows.stream().map(row -> numbers.seal(Owner.of(PURPOSE, row.id()), row.number())).toList();
    jdbc.sql(
            """
            update agency.interest
               set party_number = row.number, number_digest = row.digest, sealed_key = row.key
              from unnest(cast(:ids as bigint[]), cast(:numbers as text[]),
                          cast(:digests as bytea[]), cast(:keys as integer[]))
                   as row (id, number, digest, key)
             where interest.id = row.id
            """)
        .param("ids", rows.stream().map(Number::id).toArray(Long[]::new))
        .param("numbers", sealed.toArray(String[]::new))
        .param(
            "digests",
            rows.stream().map(row -> numbers.digest(PURPOSE, row.number())).toArray(byte[][]::new))
        .param("keys", sealed.stream().map(numbers::keyOf).toArray(Integer[]::new))
        .update();
    return rows.size();
  }

  /** An open number of a declaration. */
  private record Number(long id, String number) {}
}
