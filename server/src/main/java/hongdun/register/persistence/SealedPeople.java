package hongdun.register.persistence;

import hongdun.portal.PersonalNumbers;
import hongdun.portal.PersonalNumbers.Owner;
import hongdun.portal.SealedRows.Count;
import hongdun.shared.IdentityDocument;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 人员证件号码 — the numbers of the people of the register, sealed, and what stands for them: an officer
 * who has a number may look for whose it is.
 */
@Repository
public class SealedPeople {
  private static final String PURPOSE = "register.person-number";

  private final JdbcClient jdbc;
  private final PersonalNumbers numbers;

  SealedPeople(JdbcClient jdbc, PersonalNumbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  /** The number of a person as it is stored. */
  String seal(long person, IdentityDocument document) {
    return numbers.seal(Owner.of(PURPOSE, person), document.number());
  }

  /** The number that is stored of a person. */
  String open(long person, String stored) {
    return numbers.open(Owner.of(PURPOSE, person), stored);
  }

  int keyOf(String stored) {
    return numbers.keyOf(stored);
  }

  /** Stands for a number: equal numbers are equal here, and none can be read from it. */
  byte[] digest(String number) {
    return numbers.digest(PURPOSE, number);
  }

  /** What may stand for a number: it was perhaps written under an earlier key. */
  List<byte[]> digests(String number) {
    return numbers.digests(PURPOSE, number);
  }

  /** Writes what stands for some numbers that have nothing yet; answers how many. */
  public int fillDigests(int most) {
    var rows =
        jdbc.sql(
                """
                select region, person, document_number
                  from register.person_secret
                 where number_digest is null
                 order by person
                 limit :most
                   for update skip locked
                """)
            .param("most", most)
            .query((row, _) -> {
              long person = row.getLong("person");
              var stored = row.getString("document_number");
              return new Digested(
                  row.getString("region"),
                  person,
                  stored.isEmpty() ? new byte[0] : digest(open(person, stored)));
            })
            .list();
    jdbc.sql(
            """
            update register.person_secret
               set number_digest = row.digest
              from unnest(cast(:regions as text[]), cast(:people as bigint[]),
                          cast(:digests as bytea[])) as row (region, person, digest)
             where person_secret.region = row.region
               and person_secret.person = row.person
            """)
        .param("regions", rows.stream().map(Digested::region).toArray(String[]::new))
        .param("people", rows.stream().map(Digested::person).toArray(Long[]::new))
        .param("digests", rows.stream().map(Digested::digest).toArray(byte[][]::new))
        .update();
    return rows.size();
  }

  private record Digested(String region, long person, byte[] digest) {}

  /** The people by the keys of their numbers. */
  public List<Count> counts() {
    return jdbc.sql(
            """
            select sealed_key as key, count(*) as rows
              from register.person_secret
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
                select region, person, document_number
                  from register.person_secret
                 where sealed_key < :newest
                 order by sealed_key, person
                 limit :most offset :passedOver
                   for update
                """)
            .param("newest", numbers.newestKey())
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) -> {
              long person = row.getLong("person");
              var number = open(person, row.getString("document_number"));
              var sealed = numbers.seal(Owner.of(PURPOSE, person), number);
              return new Renewed(row.getString("region"), person, sealed);
            })
            .list();
    jdbc.sql(
            """
            update register.person_secret
               set document_number = row.number, sealed_key = row.key, number_digest = null
              from unnest(cast(:regions as text[]), cast(:people as bigint[]),
                          cast(:numbers as text[]), cast(:keys as integer[]))
                   as row (region, person, number, key)
             where person_secret.region = row.region
               and person_secret.person = row.person
            """)
        .param("regions", rows.stream().map(Renewed::region).toArray(String[]::new))
        .param("people", rows.stream().map(Renewed::person).toArray(Long[]::new))
        .param("numbers", rows.stream().map(Renewed::sealed).toArray(String[]::new))
        .param("keys", rows.stream().map(row -> keyOf(row.sealed())).toArray(Integer[]::new))
        .update();
    return rows.size();
  }

  private record Renewed(String region, long person, String sealed) {}
}
