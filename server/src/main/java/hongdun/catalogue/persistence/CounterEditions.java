package hongdun.catalogue.persistence;

import hongdun.agency.UnitId;
import hongdun.catalogue.domain.Counter;
import hongdun.catalogue.domain.Counter.Standard;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 窗口服务规范 — the editions of counters, the newest of which holds. */
@Repository
public class CounterEditions {
  private final JdbcClient jdbc;

  CounterEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Counter> of(UnitId unit) {
    record Edition(long id, List<String> items, Instant revisedAt) {}
    return jdbc.sql(
            """
            select id, items, revised_at
              from catalogue.counter_edition
             where unit = ?
             order by id desc
             limit 1
            """)
        .param(unit.value())
        .query((row, _) ->
            new Edition(
                row.getLong("id"),
                List.of((String[]) row.getArray("items").getArray()),
                row.getObject("revised_at", OffsetDateTime.class).toInstant()))
        .optional()
        .map(edition ->
            new Counter(
                unit, edition.items(), standards(edition.id()), Optional.of(edition.revisedAt())));
  }

  private List<Standard> standards(long edition) {
    return jdbc.sql(
            """
            select title_zh, title_en, text_zh, text_en
              from catalogue.counter_standard
             where edition = ?
             order by position
            """)
        .param(edition)
        .query((row, _) ->
            new Standard(
                new BilingualText(row.getString("title_zh"), row.getString("title_en")),
                new BilingualText(row.getString("text_zh"), row.getString("text_en"))))
        .list();
  }

  /** The units that have standards of their own. */
  public List<UnitId> units() {
    return jdbc.sql("select distinct unit from catalogue.counter_edition order by unit")
        .query((row, _) -> new UnitId(row.getLong("unit")))
        .list();
  }

  public void add(Counter counter, long officer, Instant at) {
    long edition =
        jdbc.sql(
                """
                insert into catalogue.counter_edition (unit, items, officer, revised_at)
                values (?, ?, ?, ?)
                returning id
                """)
            .params(
                counter.unit().value(),
                counter.items().toArray(String[]::new),
                officer,
                at.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    int position = 0;
    for (var standard : counter.standards()) {
      position++;
      jdbc.sql(
              """
              insert into catalogue.counter_standard
                     (edition, position, title_zh, title_en, text_zh, text_en)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              edition,
              position,
              standard.title().zh(),
              standard.title().en(),
              standard.text().zh(),
              standard.text().en())
          .update();
    }
  }
}
