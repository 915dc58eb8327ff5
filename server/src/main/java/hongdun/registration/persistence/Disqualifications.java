package hongdun.registration.persistence;

import hongdun.agency.UnitId;
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
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of who may not hold office or apply. */
@Repository
public class Disqualifications {
  private static final long RECORDS = 4_215_310_021L;

  private final JdbcClient jdbc;

  Disqualifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    jdbc.sql(
            """
            insert into registration.disqualification
              (bureau, name, document_kind, document_number, ground, from_day, until_day, source,
               entered_by, entered_at)
            values (:bureau, :name, :kind, :number, :ground, :from, :until, :source, :officer, :now)
            """)
        .param("bureau", bureau.value())
        .param("name", entered.name().value())
        .param("kind", entered.document().value().kind().name())
        .param("number", entered.document().value().number())
        .param("ground", entered.ground().name())
        .param("from", entered.from())
        .param("until", entered.until().orElse(null))
        .param("source", entered.source())
        .param("officer", officer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
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
    var asked =
        documents.stream()
            .collect(Collectors.toMap(Disqualifications::key, one -> one, (a, _) -> a));
    var grounds = new HashMap<IdentityDocument, Set<Ground>>();
    jdbc.sql(
            """
            select d.document_kind, d.document_number, d.ground
              from unnest(cast(:kinds as text[]), cast(:numbers as text[])) as asked (kind, number)
              join registration.disqualification d
                on d.document_kind = asked.kind and d.document_number = asked.number
             where d.from_day <= :on
               and (d.until_day is null or d.until_day >= :on)
               and not exists (select 1
                                 from registration.disqualification_lifted l
                                where l.disqualification = d.id)
            """)
        .param(
            "kinds", asked.values().stream().map(one -> one.kind().name()).toArray(String[]::new))
        .param(
            "numbers", asked.values().stream().map(IdentityDocument::number).toArray(String[]::new))
        .param("on", on)
        .query(row -> {
          var document =
              asked.get(row.getString("document_kind") + " " + row.getString("document_number"));
          if (document != null) {
            grounds
                .computeIfAbsent(document, _ -> EnumSet.noneOf(Ground.class))
                .add(Ground.valueOf(row.getString("ground")));
          }
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

  private static Disqualification disqualification(ResultSet row, LocalDate today)
      throws SQLException {
    var kind = IdentityDocument.Kind.valueOf(row.getString("document_kind"));
    IdentityDocument document =
        IdentityDocument.parse(kind, row.getString("document_number"), today)
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
}
