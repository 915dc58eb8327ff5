package hongdun.register.persistence;

import hongdun.register.Alteration;
import hongdun.register.ChangeFeed.Change;
import hongdun.register.ChangeFeed.Position;
import hongdun.register.Establishment;
import hongdun.register.MarketEntity;
import hongdun.register.RegisterEntry;
import hongdun.register.domain.BookOnDay.Said;
import hongdun.register.domain.HistoryLine;
import hongdun.register.domain.Mark;
import hongdun.register.domain.Source;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 登记事项 — the append-only entries and the feed that tells of them. */
@Repository
public class Entries {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, String>> GIVEN =
      new TypeReference<>() {};

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Appends the entry of an establishment and its line in the feed; answers the entry's id. The
   * content repeats the registered facts, so that the entity can be shown as of that day.
   */
  public long append(long entity, Establishment establishment, Instant at) {
    return jdbc.sql(
            """
            with entered as (
              insert into register.register_entry (
                  region, entity, kind, matter, authority, effective_on, entered_at, content)
              values (:region, :entity, :kind, :matter, :authority, :effectiveOn, :enteredAt,
                  jsonb_build_object(
                      'name', :name::text,
                      'type', :type::text,
                      'capitalFen', :capital::bigint,
                      'domicile', :domicile::text,
                      'scope', :scope::text,
                      'industry', :industry::text,
                      'term', :term::date)
                    || case when :composition::text is null then '{}'::jsonb
                            else jsonb_build_object('composition', :composition::text) end)
              returning region, entity, id)
            insert into register.change (region, entity, entry)
            select region, entity, id
              from entered
            returning entry
            """)
        .param("region", establishment.region().code())
        .param("entity", entity)
        .param("kind", establishment.kind().name())
        .param("matter", establishment.matter())
        .param("authority", establishment.authority().value())
        .param("effectiveOn", establishment.established())
        .param("enteredAt", at.atOffset(ZoneOffset.UTC))
        .param("name", establishment.name().full())
        .param("type", establishment.type().name())
        .param("capital", establishment.capital().fen())
        .param("domicile", establishment.domicile())
        .param("scope", establishment.scope())
        .param("industry", establishment.industry())
        .param("term", establishment.term().orElse(null))
        .param(
            "composition",
            establishment.composition().map(Establishment.Composition::name).orElse(null))
        .query(Long.class)
        .single();
  }

  /** What was entered of an entity, the newest first. */
  public List<HistoryLine> historyOf(Region region, long entity) {
    return jdbc.sql(
            """
            select kind, effective_on
              from register.register_entry
             where region = ? and entity = ?
             order by id desc
            """)
        .params(region.code(), entity)
        .query((row, _) ->
            new HistoryLine(
                RegisterEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class)))
        .list();
  }

  /** Of whom the last entry is; empty while there is none. */
  public Optional<UnifiedSocialCreditCode> newest() {
    return jdbc.sql(
            """
            select m.code
              from register.change c
              join register.market_entity m on m.region = c.region and m.id = c.entity
             order by c.transaction desc, c.line desc
             limit 1
            """)
        .query((row, _) -> new UnifiedSocialCreditCode(row.getString("code")))
        .optional();
  }

  /** What was entered of an entity by a day, the newest first. */
  public List<HistoryLine> historyUntil(Region region, long entity, LocalDate day) {
    return jdbc.sql(
            """
            select kind, effective_on
              from register.register_entry
             where region = ? and entity = ? and effective_on <= ?
             order by effective_on desc, id desc
            """)
        .params(region.code(), entity, day)
        .query((row, _) ->
            new HistoryLine(
                RegisterEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class)))
        .list();
  }

  /**
   * What the entries of an entity by a day say, fact by fact, in the order they came into force.
   */
  public List<Said> saidUntil(Region region, long entity, LocalDate day) {
    return jdbc.sql(
            """
            select fact.key, coalesce(fact.value, '') as value
              from register.register_entry entry, jsonb_each_text(entry.content) as fact (key, value)
             where entry.region = ? and entry.entity = ? and entry.effective_on <= ?
             order by entry.effective_on, entry.id
            """)
        .params(region.code(), entity, day)
        .query((row, _) -> new Said(row.getString("key"), row.getString("value")))
        .list();
  }

  /** Appends the entry of an alteration: only what it changes; answers the entry's id. */
  public long append(MarketEntity entity, Alteration alteration, Instant at) {
    return jdbc.sql(
            """
            with entered as (
              insert into register.register_entry (
                  region, entity, kind, matter, authority, effective_on, entered_at, content)
              values (:region, :entity, :kind, :matter, :authority, :effectiveOn, :enteredAt,
                  jsonb_strip_nulls(jsonb_build_object(
                      'capitalFen', :capital::bigint,
                      'domicile', :domicile::text,
                      'scope', :scope::text,
                      'term', :term::text)))
              returning region, entity, id)
            insert into register.change (region, entity, entry)
            select region, entity, id
              from entered
            returning entry
            """)
        .param("region", entity.region().code())
        .param("entity", entity.id())
        .param("kind", alteration.kind().name())
        .param("matter", alteration.matter())
        .param("authority", alteration.authority().value())
        .param("effectiveOn", alteration.effectiveOn())
        .param("enteredAt", at.atOffset(ZoneOffset.UTC))
        .param("capital", alteration.capital().map(Money::fen).orElse(null))
        .param("domicile", alteration.domicile().orElse(null))
        .param("scope", alteration.scope().map(Alteration.Scope::words).orElse(null))
        .param("term", alteration.term().map(Alteration.Term::toString).orElse(null))
        .query(Long.class)
        .single();
  }

  /** Where an imported entity comes from; empty for one that was entered here. */
  public Optional<Source> sourceOf(Region region, long entity) {
    return jdbc.sql(
            """
            select entry.entered_at, market_entity.batch, market_entity.marks,
                   (entry.content ->> 'line')::bigint as line, (entry.content -> 'given')::text as given
              from register.market_entity
              join register.register_entry entry
                on entry.region = market_entity.region
               and entry.entity = market_entity.id
               and entry.kind = 'IMPORT'
             where market_entity.region = ?
               and market_entity.id = ?
               and market_entity.batch is not null
            """)
        .params(region.code(), entity)
        .query((row, _) ->
            new Source(
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getLong("batch"),
                row.getLong("line"),
                JSON.readValue(row.getString("given"), GIVEN),
                Arrays.stream((String[]) row.getArray("marks").getArray())
                    .map(Mark::valueOf)
                    .toList()))
        .optional();
  }

  public List<Change> changesAfter(Position position, int most) {
    return jdbc.sql(
            """
            select transaction::text::bigint as transaction, line, entity, entry
              from register.change
             where (transaction, line) > (?::text::xid8, ?)
               and transaction < pg_snapshot_xmin(pg_current_snapshot())
             order by register.change.transaction, line
             limit ?
            """)
        .params(Long.toString(position.transaction()), position.line(), most)
        .query((row, _) ->
            new Change(
                new Position(row.getLong("transaction"), row.getLong("line")),
                row.getLong("entity"),
                row.getLong("entry")))
        .list();
  }
}
