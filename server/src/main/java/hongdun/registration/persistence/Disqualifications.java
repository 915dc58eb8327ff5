package hongdun.registration.persistence;

import hongdun.agency.UnitId;
import hongdun.portal.PersonalNumbers;
import hongdun.portal.PersonalNumbers.Owner;
import hongdun.portal.SealedRows.Count;
import hongdun.registration.domain.Disqualification;
import hongdun.registration.domain.Disqualification.Lifting;
import hongdun.registration.domain.Ground;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of who may not hold office or apply. */
@Repository
public class Disqualifications {
  private static final long RECORDS = 4_215_310_021L;

  private static final String PURPOSE = "registration.disqualified-number";

  private final JdbcClient jdbc;
  private final PersonalNumbers numbers;

  Disqualifications(JdbcClient jdbc, PersonalNumbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  /** What is entered, before it has a number. */
  public record Entered(
      Sensitive<String> name,
      Sensitive<IdentityDocument> document,
      Ground ground,
      LocalDate from,
      Optional<LocalDate> until,
      String source) {}

  /**
   * Lets nobody enter or lift a record until the transaction ends; decisions go on side by side.
   */
  public void holdStill() {
    jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
        .param("key", RECORDS)
        .query((_, _) -> true)
        .single();
  }

  /** Waits for the decisions under way, which have looked at the records as they were. */
  private void awaitDecisions() {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", RECORDS)
        .query((_, _) -> true)
        .single();
  }

  public void add(UnitId bureau, Entered entered, long officer, Instant now) {
    awaitDecisions();
    var id = takeId();
    var document = entered.document().value();
    var sealed = numbers.seal(Owner.of(PURPOSE, id), document.number());
    jdbc.sql(
            """
            insert into registration.disqualification
              (id, bureau, name, document_kind, document_number, sealed_key, number_digest, ground,
               from_day, until_day, source, entered_by, entered_at)
            overriding system value
            values (:id, :bureau, :name, :kind, :number, :key, :digest, :ground, :from, :until,
                    :source, :officer, :now)
            """)
        .param("id", id)
        .param("bureau", bureau.value())
        .param("name", entered.name().value())
        .param("kind", document.kind().name())
        .param("number", sealed)
        .param("key", numbers.keyOf(sealed))
        .param("digest", numbers.digest(PURPOSE, key(document)))
        .param("ground", entered.ground().name())
        .param("from", entered.from())
        .param("until", entered.until().orElse(null))
        .param("source", entered.source())
        .param("officer", officer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private long takeId() {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('registration.disqualification', 'id'))
            """)
        .query(Long.class)
        .single();
  }

  /** Lifts a record of a bureau; false when it has none such that still stands. */
  public boolean lift(UnitId bureau, long id, String basis, long officer, Instant now) {
    awaitDecisions();
    return jdbc.sql(
                """
                insert into registration.disqualification_lifted
                  (disqualification, basis, lifted_by, lifted_at)
                select id, :basis, :officer, :now
                  from registration.disqualification
                 where id = :id and bureau = :bureau
                on conflict do nothing
                """)
            .param("id", id)
            .param("bureau", bureau.value())
            .param("basis", basis)
            .param("officer", officer)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Why people are barred on a day, by whatever bureau; nobody else is named. */
  public Map<IdentityDocument, Set<Ground>> groundsOf(
      Collection<IdentityDocument> documents, LocalDate on) {
    var asked = List.copyOf(new LinkedHashSet<>(documents));
    var places = new ArrayList<Integer>();
    var digests = new ArrayList<byte[]>();
    for (int place = 0; place < asked.size(); place++) {
      for (var digest : numbers.digests(PURPOSE, key(asked.get(place)))) {
        places.add(place);
        digests.add(digest);
      }
    }
    var grounds = new HashMap<IdentityDocument, Set<Ground>>();
    jdbc.sql(
            """
            with known as (
              select place, d.id
                from unnest(cast(:places as integer[]), cast(:digests as bytea[])) as asked (place, digest)
                join registration.disqualification d on d.number_digest = asked.digest
              union
              -- from before there were seals, until they are sealed
              select place - 1, d.id
                from unnest(cast(:kinds as text[]), cast(:numbers as text[]))
                     with ordinality as asked (kind, number, place)
                join registration.disqualification d
                  on d.document_kind = asked.kind and d.document_number = asked.number
                 and d.sealed_key = 0)
            select known.place, d.ground
              from known
              join registration.disqualification d on d.id = known.id
             where d.from_day <= :on
               and (d.until_day is null or d.until_day >= :on)
               and not exists (select 1
                                 from registration.disqualification_lifted l
                                where l.disqualification = d.id)
            """)
        .param("places", places.toArray(Integer[]::new))
        .param("digests", digests.toArray(byte[][]::new))
        .param("kinds", asked.stream().map(one -> one.kind().name()).toArray(String[]::new))
        .param("numbers", asked.stream().map(IdentityDocument::number).toArray(String[]::new))
        .param("on", on)
        .query(row -> {
          grounds
              .computeIfAbsent(asked.get(row.getInt("place")), _ -> EnumSet.noneOf(Ground.class))
              .add(Ground.valueOf(row.getString("ground")));
        });
    return grounds;
  }

  private static String key(IdentityDocument document) {
    return document.kind().name() + " " + document.number();
  }

  /** What a bureau has entered, the newest first, at most two hundred. */
  public List<Disqualification> of(UnitId bureau, LocalDate today) {
    return jdbc.sql(
            """
            select d.id, d.name, d.document_kind, d.document_number, d.ground, d.from_day,
                   d.until_day, d.source, d.entered_by, d.entered_at, l.basis, l.lifted_by,
                   l.lifted_at
              from registration.disqualification d
              left join registration.disqualification_lifted l on l.disqualification = d.id
             where d.bureau = ?
             order by d.id desc
             limit 200
            """)
        .param(bureau.value())
        .query((row, _) -> disqualification(row, today))
        .list();
  }

  private Disqualification disqualification(ResultSet row, LocalDate today) throws SQLException {
    var kind = IdentityDocument.Kind.valueOf(row.getString("document_kind"));
    IdentityDocument document =
        IdentityDocument.parse(kind, number(row), today)
            .toOptional()
            .orElseThrow(() -> new IllegalStateException("A stored document that is none"));
    var liftedAt = row.getTimestamp("lifted_at");
    return new Disqualification(
        row.getLong("id"),
        Sensitive.of(row.getString("name")),
        Sensitive.of(document),
        Ground.valueOf(row.getString("ground")),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        row.getString("source"),
        row.getLong("entered_by"),
        row.getTimestamp("entered_at").toInstant(),
        liftedAt == null
            ? Optional.empty()
            : Optional.of(
                new Lifting(
                    row.getLong("lifted_by"), liftedAt.toInstant(), row.getString("basis"))));
  }

  private String number(ResultSet row) throws SQLException {
    return numbers.open(Owner.of(PURPOSE, row.getLong("id")), row.getString("document_number"));
  }

  /** The records by the keys of their numbers. */
  public List<Count> counts() {
    return jdbc.sql(
            """
            select sealed_key as key, count(*) as rows
              from registration.disqualification
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
                select id, document_kind, document_number
                  from registration.disqualification
                 where sealed_key < :newest
                 order by sealed_key, id
                 limit :most offset :passedOver
                   for update
                """)
            .param("newest", numbers.newestKey())
            .param("most", most)
            .param("passedOver", passedOver)
            .query((row, _) ->
                new Number(row.getLong("id"), row.getString("document_kind"), number(row)))
            .list();
    var sealed =
        rows.stream().map(row -> numbers.seal(Owner.of(PURPOSE, row.id()), row.number())).toList();
    jdbc.sql(
            """
            update registration.disqualification
               set document_number = row.number, number_digest = row.digest, sealed_key = row.key
              from unnest(cast(:ids as bigint[]), cast(:numbers as text[]),
                          cast(:digests as bytea[]), cast(:keys as integer[]))
                   as row (id, number, digest, key)
             where disqualification.id = row.id
            """)
        .param("ids", rows.stream().map(Number::id).toArray(Long[]::new))
        .param("numbers", sealed.toArray(String[]::new))
        .param(
            "digests",
            rows.stream()
                .map(row -> numbers.digest(PURPOSE, row.kind() + " " + row.number()))
                .toArray(byte[][]::new))
        .param("keys", sealed.stream().map(numbers::keyOf).toArray(Integer[]::new))
        .update();
    return rows.size();
  }

  /** An open number of a record. */
  private record Number(long id, String kind, String number) {}
}
