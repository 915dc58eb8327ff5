package hongdun.register.persistence;

import hongdun.register.RegisterImport.PastEntity;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** 批量入册 — writes many entities with one statement for each table. */
@Repository
public class EntityBatches {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;
  private final SealedPeople sealed;

  EntityBatches(JdbcClient jdbc, SealedPeople sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /** An entity under the code it is given. */
  public record Coded(UnifiedSocialCreditCode code, PastEntity entity) {}

  /** Those of these codes that are given already. */
  public Set<UnifiedSocialCreditCode> given(List<UnifiedSocialCreditCode> codes) {
    return jdbc
        .sql("select code from register.market_entity where code = any (:codes::text[])")
        .param("codes", codes.stream().map(UnifiedSocialCreditCode::value).toArray(String[]::new))
        .query((row, _) -> new UnifiedSocialCreditCode(row.getString("code")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Writes the entities and all that belongs to them; answers their ids in the same order. */
  public List<Long> insert(List<Coded> entities, Instant at) {
    var rows = new EntityRows(entities, ids("register.market_entity", entities.size()), sealed);
    rows.gather(ids("register.person", rows.countPeople()).iterator());
    insertEntities(rows.entities);
    insertPremises(rows.entities);
    insertPeople(rows.people);
    insertPosts(rows.posts);
    insertContributions(rows.contributions);
    insertEntries(rows.entities, at);
    return rows.ids;
  }

  private List<Long> ids(String table, int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence(:table, 'id'))
              from generate_series(1, :count)
            """)
        .param("table", table)
        .param("count", count)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private void insertEntities(List<EntityRows.EntityRow> rows) {
    jdbc.sql(
            """
            insert into register.market_entity (
                region, id, code, name, division, trade_name, industry_words, form, name_key,
                trade_name_key, type, state, freed, legal_representative, capital_fen, established,
                term, authority, scope, scope_items, industry, composition)
            overriding system value
            select region, id, code, name, division, trade_name, industry_words, form, name_key,
                   trade_name_key, type, state, freed, legal_representative, capital_fen,
                   established, term, authority, scope, scope_items, industry,
                   composition
              from json_to_recordset(cast(:rows as json)) as row (
                   region text, id bigint, code text, name text, division text, trade_name text,
                   industry_words text, form text, name_key text, trade_name_key text, type text,
                   state text, freed date, legal_representative bigint, capital_fen bigint,
                   established date, term date, authority bigint, scope text, scope_items text[],
                   industry text, composition text)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertPremises(List<EntityRows.EntityRow> rows) {
    jdbc.sql(
            """
            insert into register.premises (region, entity, kind, address)
            select region, id, 'DOMICILE', domicile
              from json_to_recordset(cast(:rows as json)) as row (
                   region text, id bigint, domicile text)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertPeople(List<EntityRows.PersonRow> rows) {
    var people = JSON.writeValueAsString(rows);
    jdbc.sql(
            """
            insert into register.person (region, id, entity, name)
            overriding system value
            select region, id, entity, name
              from json_to_recordset(cast(:rows as json)) as row (
                   region text, id bigint, entity bigint, name text)
            """)
        .param("rows", people)
        .update();
    jdbc.sql(
            """
            insert into register.person_secret (
                region, person, document_kind, document_number, sealed_key, phone)
            select region, id, document_kind, document_number, sealed_key, phone
              from json_to_recordset(cast(:rows as json)) as row (
                   region text, id bigint, document_kind text, document_number text,
                   sealed_key integer, phone text)
            """)
        .param("rows", people)
        .update();
  }

  private void insertPosts(List<EntityRows.PostRow> rows) {
    jdbc.sql(
            """
            insert into register.person_in_role (region, entity, person, post, since)
            select region, entity, person, post, since
              from json_to_recordset(cast(:rows as json)) as row (
                   region text, entity bigint, person bigint, post text, since date)
            on conflict do nothing
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertContributions(List<EntityRows.ContributionRow> rows) {
    jdbc.sql(
            """
            insert into register.contribution (
                region, entity, position, person, organisation, organisation_code,
                organisation_number, subscribed_fen, form, due_by)
            select region, entity, position, person, organisation, organisation_code,
                   organisation_number, subscribed_fen, form, due_by
              from json_to_recordset(cast(:rows as json)) as row (
                   region text, entity bigint, position integer, person bigint, organisation text,
                   organisation_code text, organisation_number text, subscribed_fen bigint,
                   form text, due_by date)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertEntries(List<EntityRows.EntityRow> rows, Instant at) {
    jdbc.sql(
            """
            with entered as (
              insert into register.register_entry (
                  region, entity, kind, matter, authority, effective_on, entered_at, content)
              select region, id, 'ESTABLISHMENT', matter, authority, established, :at,
                     jsonb_build_object(
                         'name', name,
                         'type', type,
                         'capitalFen', capital_fen,
                         'domicile', domicile,
                         'scope', scope,
                         'industry', industry,
                         'term', term)
                from json_to_recordset(cast(:rows as json)) as row (
                     region text, id bigint, matter bigint, authority bigint, established date,
                     name text, type text, capital_fen bigint, domicile text, scope text,
                     industry text, term date)
              returning region, entity, id
            )
            insert into register.change (region, entity, entry)
            select region, entity, id
              from entered
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
