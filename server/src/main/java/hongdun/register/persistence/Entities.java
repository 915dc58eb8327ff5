package hongdun.register.persistence;

import hongdun.agency.UnitId;
import hongdun.register.Alteration;
import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.register.Establishment;
import hongdun.register.Establishment.Composition;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.FoldedName;
import hongdun.register.MarketEntity;
import hongdun.register.NamedEntity;
import hongdun.register.Register.Beside;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 市场主体 — the current state of entities. */
@Repository
public class Entities {
  private final JdbcClient jdbc;

  Entities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes a new entity with its domicile under a code and answers its id; empty when the code is
   * already given.
   *
   * @param head the person it is registered under
   */
  public Optional<Long> insert(
      UnifiedSocialCreditCode code, Establishment establishment, Optional<Long> head) {
    var name = establishment.name();
    return jdbc.sql(
            """
            with entered as (
              insert into register.market_entity (
                  region, code, name, division, trade_name, industry_words, form, name_key,
                  trade_name_key, type, capital_fen, established, term, authority, scope,
                  scope_items, industry, composition, legal_representative)
              values (:region, :code, :name, :division, :tradeName, :industryWords, :form, :nameKey,
                  :tradeNameKey, :type, :capital, :established, :term, :authority, :scope,
                  :scopeItems, :industry, :composition, :head)
              on conflict (code) do nothing
              returning region, id)
            insert into register.premises (region, entity, kind, address)
            select region, id, 'DOMICILE', :domicile
              from entered
            returning entity
            """)
        .param("region", establishment.region().code())
        .param("code", code.value())
        .param("name", name.full())
        .param("division", name.division())
        .param("tradeName", name.tradeName())
        .param("industryWords", name.industryWords())
        .param("form", name.form())
        .param("nameKey", new FoldedName(name.full()).value())
        .param("tradeNameKey", new FoldedName(name.tradeName()).value())
        .param("type", establishment.type().name())
        .param("capital", establishment.capital().fen())
        .param("established", establishment.established())
        .param("term", establishment.term().orElse(null))
        .param("authority", establishment.authority().value())
        .param("scope", establishment.scope())
        .param("scopeItems", establishment.scopeItems().toArray(String[]::new))
        .param("industry", establishment.industry())
        .param("composition", establishment.composition().map(Composition::name).orElse(null))
        .param("head", head.orElse(null))
        .param("domicile", establishment.domicile())
        .query(Long.class)
        .optional();
  }

  public Optional<MarketEntity> find(UnifiedSocialCreditCode code) {
    return jdbc.sql(
            """
            select m.id, m.code, m.name, m.type, m.state, coalesce(p.name, '') as representative,
                   m.capital_fen, m.established, m.authority, m.region, coalesce(d.address, '') as address, m.scope
              from register.market_entity m
              left join register.premises d
                on d.region = m.region and d.entity = m.id and d.kind = 'DOMICILE'
              left join register.person p
                on p.region = m.region and p.id = m.legal_representative
             where m.code = ?
            """)
        .param(code.value())
        .query((row, _) -> entity(row))
        .optional();
  }

  /** The end of the business term; empty when it is unlimited. */
  public Optional<LocalDate> termOf(MarketEntity entity) {
    return jdbc.sql(
            """
            select term
              from register.market_entity
             where region = ? and id = ? and term is not null
            """)
        .params(entity.region().code(), entity.id())
        .query(LocalDate.class)
        .optional();
  }

  /** 组成形式 of an individual household; empty when it was never registered. */
  public Optional<Composition> compositionOf(MarketEntity entity) {
    return jdbc.sql(
            """
            select composition
              from register.market_entity
             where region = ? and id = ? and composition is not null
            """)
        .params(entity.region().code(), entity.id())
        .query((row, _) -> Composition.valueOf(row.getString("composition")))
        .optional();
  }

  /** The day its name became free; empty while it is on the book. */
  public Optional<LocalDate> freedOf(MarketEntity entity) {
    return jdbc.sql(
            """
            select freed
              from register.market_entity
             where region = ? and id = ? and freed is not null
            """)
        .params(entity.region().code(), entity.id())
        .query(LocalDate.class)
        .optional();
  }

  /** Writes what an alteration changes of an entity that is on the book; answers whether it is. */
  public boolean alter(Alteration alteration) {
    return jdbc.sql(
                """
                with altered as (
                  update register.market_entity
                     set capital_fen = coalesce(:capital, capital_fen),
                         scope = coalesce(:scope, scope),
                         scope_items = coalesce(cast(:scopeItems as text[]), scope_items),
                         term = case when :newTerm then cast(:term as date) else term end
                   where code = :code and freed is null
                  returning region, id),
                moved as (
                  update register.premises
                     set address = coalesce(:domicile, address)
                    from altered
                   where premises.region = altered.region
                     and premises.entity = altered.id
                     and premises.kind = 'DOMICILE')
                select count(*) from altered
                """)
            .param("capital", alteration.capital().map(Money::fen).orElse(null), Types.BIGINT)
            .param(
                "scope",
                alteration.scope().map(Alteration.Scope::words).orElse(null),
                Types.VARCHAR)
            .param(
                "scopeItems",
                alteration.scope().map(scope -> scope.items().toArray(String[]::new)).orElse(null))
            .param("newTerm", alteration.term().isPresent())
            .param("term", alteration.term().flatMap(Alteration.Term::until).orElse(null))
            .param("code", alteration.code().value())
            .param("domicile", alteration.domicile().orElse(null), Types.VARCHAR)
            .query(Integer.class)
            .single()
        > 0;
  }

  public List<NamedEntity> withTradeName(
      FoldedName tradeName, String divisionPrefix, LocalDate freedSince) {
    return jdbc.sql(
            """
            select code, name, trade_name, industry_words, state, freed
              from register.market_entity
             where trade_name_key = ?
               and starts_with(region, ?)
               and (freed is null or freed > ?)
             order by region, id
            """)
        .params(tradeName.value(), divisionPrefix, freedSince)
        .query((row, _) -> named(row))
        .list();
  }

  public List<NamedEntity> bearing(Set<FoldedName> names) {
    return jdbc.sql(
            """
            select code, name, trade_name, industry_words, state, freed
              from register.market_entity
             where name_key = any (:names::text[])
               and freed is null
             order by region, id
            """)
        .param("names", names.stream().map(FoldedName::value).toArray(String[]::new))
        .query((row, _) -> named(row))
        .list();
  }

  /** The two above in one statement. */
  public Beside beside(
      FoldedName tradeName, String divisionPrefix, LocalDate freedSince, Set<FoldedName> names) {
    var withTradeName = new ArrayList<NamedEntity>();
    var bearing = new ArrayList<NamedEntity>();
    jdbc.sql(
            """
            select true as same, code, name, trade_name, industry_words, state, freed, region, id
              from register.market_entity
             where trade_name_key = :tradeName
               and starts_with(region, :division)
               and (freed is null or freed > :freedSince)
            union all
            select false, code, name, trade_name, industry_words, state, freed, region, id
              from register.market_entity
             where name_key = any (:names::text[])
               and freed is null
             order by region, id
            """)
        .param("tradeName", tradeName.value())
        .param("division", divisionPrefix)
        .param("freedSince", freedSince)
        .param("names", names.stream().map(FoldedName::value).toArray(String[]::new))
        .query((ResultSet row) -> {
          (row.getBoolean("same") ? withTradeName : bearing).add(named(row));
        });
    return new Beside(List.copyOf(withTradeName), List.copyOf(bearing));
  }

  private static MarketEntity entity(ResultSet row) throws SQLException {
    return new MarketEntity(
        row.getLong("id"),
        new UnifiedSocialCreditCode(row.getString("code")),
        row.getString("name"),
        EntityType.valueOf(row.getString("type")),
        EntityState.valueOf(row.getString("state")),
        row.getString("representative"),
        Optional.ofNullable(row.getObject("capital_fen", Long.class)).map(Money::new),
        row.getObject("established", LocalDate.class),
        Optional.ofNullable(row.getObject("authority", Long.class)).map(UnitId::new),
        new Region(row.getString("region")),
        row.getString("address"),
        row.getString("scope"));
  }

  private static NamedEntity named(ResultSet row) throws SQLException {
    return new NamedEntity(
        new UnifiedSocialCreditCode(row.getString("code")),
        row.getString("name"),
        row.getString("trade_name"),
        row.getString("industry_words"),
        EntityState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("freed", LocalDate.class)));
  }

  /** Who holds a post of an entity, by name. */
  public List<String> holders(MarketEntity entity, PostHeld post) {
    return jdbc.sql(
            """
            select person.name
              from register.person_in_role held
              join register.person on person.region = held.region and person.id = held.person
             where held.region = :region and held.entity = :entity and held.post = :post
             order by person.id
            """)
        .param("region", entity.region().code())
        .param("entity", entity.id())
        .param("post", post.name())
        .query((row, _) -> row.getString("name"))
        .list();
  }
}
