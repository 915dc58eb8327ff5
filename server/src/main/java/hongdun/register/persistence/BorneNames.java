package hongdun.register.persistence;

import hongdun.register.ChangeFeed.Position;
import hongdun.register.EntityState;
import hongdun.register.NameFeed.Borne;
import hongdun.register.NameFeed.Changed;
import hongdun.register.NameFeed.Former;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 所用名称 — the names entities bear and bore. */
@Repository
public class BorneNames {
  private static final int FETCHED = 5_000;

  private final JdbcClient jdbc;

  BorneNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last place of the feed nothing can be committed before. */
  public Position latest() {
    return jdbc.sql(
            """
            select cast(cast(transaction as text) as bigint) as transaction, line
              from register.change
             where transaction < pg_snapshot_xmin(pg_current_snapshot())
             order by register.change.transaction desc, line desc
             limit 1
            """)
        .query((row, _) -> new Position(row.getLong("transaction"), row.getLong("line")))
        .optional()
        .orElse(Position.START);
  }

  public boolean has(Position position) {
    return position.equals(Position.START)
        || jdbc.sql(
                """
                select exists (select
                                 from register.change
                                where transaction = cast(cast(? as text) as xid8) and line = ?)
                """)
            .params(Long.toString(position.transaction()), position.line())
            .query(Boolean.class)
            .single();
  }

  /** The entities of the next changes after a position, as they are now. */
  public List<Changed> after(Position position, int most) {
    return jdbc.sql(
            """
            with next as (
              select transaction, line, region, entity
                from register.change
               where (transaction, line) > (cast(cast(? as text) as xid8), ?)
                 and transaction < pg_snapshot_xmin(pg_current_snapshot())
               order by register.change.transaction, line
               limit ?)
            select cast(cast(n.transaction as text) as bigint) as position, n.line,
                   m.id, m.code, m.region, m.name, m.state, m.freed, f.names, f.days
              from next n
             cross join lateral (
                    select id, code, region, name, state, freed
                      from register.market_entity
                     where region = n.region and id = n.entity
                    offset 0) m
             cross join lateral (
                    select array_agg(former.name order by former.left_on) as names,
                           array_agg(former.left_on order by former.left_on) as days
                      from (select content ->> 'name' as name,
                                   lead(effective_on) over (order by effective_on, id) as left_on
                              from register.register_entry
                             where region = n.region and entity = n.entity
                               and content ->> 'name' is not null) former
                     where former.left_on is not null
                    offset 0) f
             order by n.transaction, n.line
            """)
        .params(Long.toString(position.transaction()), position.line(), most)
        .query((row, _) ->
            new Changed(
                new Position(row.getLong("position"), row.getLong("line")),
                borne(row, formers(row))))
        .list();
  }

  private static List<Former> formers(ResultSet row) throws SQLException {
    var names = row.getArray("names");
    if (names == null) {
      return List.of();
    }
    var words = (String[]) names.getArray();
    var days = (java.sql.Date[]) row.getArray("days").getArray();
    var formers = new ArrayList<Former>();
    for (int at = 0; at < words.length; at++) {
      formers.add(new Former(words[at], days[at].toLocalDate()));
    }
    return formers;
  }

  /** As the planner knows it. */
  public long count() {
    return jdbc.sql(
            """
            select greatest(0, reltuples::bigint)
              from pg_catalog.pg_class
             where oid = 'register.market_entity'::regclass
            """)
        .query(Long.class)
        .single();
  }

  /** All of them, handed on as they are read. */
  public void each(Consumer<Borne> taker) {
    var formers = formers();
    jdbc.sql(
            """
            select id, code, region, name, state, freed
              from register.market_entity
             order by region, id
            """)
        .withFetchSize(FETCHED)
        .query((ResultSet row) ->
            taker.accept(borne(row, formers.getOrDefault(row.getLong("id"), List.of()))));
  }

  /** Few change their name, so these are gathered before. */
  private Map<Long, List<Former>> formers() {
    var formers = new HashMap<Long, List<Former>>();
    jdbc.sql(
            """
            select former.entity, former.name, former.left_on
              from (select e.entity, e.content ->> 'name' as name,
                           lead(e.effective_on) over (
                               partition by e.region, e.entity order by e.effective_on, e.id) as left_on
                      from register.register_entry e
                      join (select distinct region, entity
                              from register.register_entry
                             where kind = 'ALTERATION' and content ->> 'name' is not null) renamed
                        on renamed.region = e.region and renamed.entity = e.entity
                     where e.content ->> 'name' is not null) former
             where former.left_on is not null
             order by former.entity, former.left_on
            """)
        .query((ResultSet row) -> {
          formers
              .computeIfAbsent(row.getLong("entity"), _ -> new ArrayList<>())
              .add(new Former(row.getString("name"), row.getObject("left_on", LocalDate.class)));
        });
    return formers;
  }

  private static Borne borne(ResultSet row, List<Former> formers) throws SQLException {
    return new Borne(
        row.getLong("id"),
        new UnifiedSocialCreditCode(row.getString("code")),
        new Region(row.getString("region")),
        row.getString("name"),
        EntityState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("freed", LocalDate.class)),
        formers);
  }
}
