package hongdun.register.persistence;

import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.register.domain.Found;
import hongdun.register.domain.Found.Hit;
import hongdun.register.domain.Found.Place;
import hongdun.register.domain.SearchWords;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 检索 — finds entities by name and code. Each way of finding takes at most one more than is counted,
 * so a word that half of all names contain costs no more than a rare one.
 */
@Repository
public class EntitySearch {
  private static final String FIND =
      """
      with found as (
        (select region, id from register.market_entity where code = :joined)
        union
        (select region, id from register.market_entity where name_key = :joined limit :most)
        union
        (select region, id from register.market_entity where trade_name_key = :joined limit :most)
        union
        (select region, id from register.market_entity where name_key like :prefix limit :most)
        union
        %s
      ), ranked as (
        select m.region, m.id, m.code, m.name, m.type, m.state, m.established,
               m.legal_representative, char_length(m.name_key) as length,
               case when m.code = :joined or m.name_key = :joined then 0
                    when m.freed is null then 10
                    else 20
               end +
               case when m.trade_name_key = :joined then 1
                    when m.name_key like :prefix or m.trade_name_key like :prefix then 2
                    else 3
               end as rank
          from found
          join register.market_entity m using (region, id)
      )
      select r.region, r.id, r.code, r.name, r.type, r.state, r.established, r.length, r.rank,
             coalesce(p.name, '') as representative,
             (select count(*) from found) as count
        from ranked r
        left join register.person p on p.region = r.region and p.id = r.legal_representative
       where (r.rank, r.length, r.id) > (:rank, :length, :entity)
       order by r.rank, r.length, r.id
       limit :size
      """;

  /** The pairs find by index, the patterns make sure. */
  private static final String BY_PAIRS =
      FIND.formatted(
          """
          (select region, id from register.market_entity
            where register.pairs(search_key) @> :pairs::text[] and search_key like all (:patterns::text[])
            limit :most)\
          """);

  /** One character has no pair: it finds what begins with it. */
  private static final String BY_BEGINNING =
      FIND.formatted(
          """
          (select region, id from register.market_entity
            where trade_name_key like :prefix limit :most)\
          """);

  private final JdbcClient jdbc;

  EntitySearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Found find(SearchWords words, Place after, int size) {
    var pairs = words.pairs();
    var counts = new ArrayList<Integer>();
    var statement =
        jdbc.sql(pairs.isEmpty() ? BY_BEGINNING : BY_PAIRS)
            .param("joined", words.joined())
            .param("prefix", words.prefixPattern())
            .param("most", Found.COUNTED + 1)
            .param("rank", after.rank())
            .param("length", after.length())
            .param("entity", after.entity())
            .param("size", size + 1);
    if (!pairs.isEmpty()) {
      statement =
          statement
              .param("pairs", pairs.toArray(String[]::new))
              .param("patterns", words.patterns().toArray(String[]::new));
    }
    var hits =
        statement
            .query((row, _) -> {
              counts.add(row.getInt("count"));
              return new Hit(
                  new UnifiedSocialCreditCode(row.getString("code")),
                  row.getString("name"),
                  EntityType.valueOf(row.getString("type")),
                  EntityState.valueOf(row.getString("state")),
                  row.getString("representative"),
                  row.getObject("established", LocalDate.class),
                  new Region(row.getString("region")),
                  new Place(row.getInt("rank"), row.getInt("length"), row.getLong("id")));
            })
            .list();
    return hits.isEmpty() ? Found.NOTHING : page(hits, counts.getFirst(), size);
  }

  private static Found page(List<Hit> hits, int count, int size) {
    var shown = hits.subList(0, Math.min(size, hits.size()));
    var next = hits.size() > size ? Optional.of(shown.getLast().place()) : Optional.<Place>empty();
    return new Found(List.copyOf(shown), Math.min(count, Found.COUNTED + 1), next);
  }
}
