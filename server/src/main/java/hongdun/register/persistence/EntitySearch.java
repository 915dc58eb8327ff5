package hongdun.register.persistence;

import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.register.domain.Fit;
import hongdun.register.domain.Found;
import hongdun.register.domain.Found.Hit;
import hongdun.register.domain.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.Suggestion;
import hongdun.register.domain.Wanted;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 检索 — finds entities by words of their name, characters of their code and what narrows them down.
 * What fits well is looked up, what only contains the words follows in the order it is met.
 */
@Repository
public class EntitySearch {
  private static final int MET = 100;

  /**
   * Each way of fitting well by its own index; at most so many each, fitting the filters or not.
   */
  private static final String WELL =
      """
      with well as (
        (select 'WHOLE' as fit, region, id
           from register.market_entity
          where :whole > 0 and code = :joined)
        union all
        (select 'WHOLE', region, id
           from register.market_entity
          where :whole > 0 and name_key = :joined
          limit :whole)
        union all
        (select 'TRADE_NAME', region, id
           from register.market_entity
          where :tradeName > 0 and trade_name_key = :joined
          limit :tradeName)
        union all
        (select 'NAME_BEGINS', region, id
           from register.market_entity
          where :nameBegins > 0 and name_key like :prefix
          limit :nameBegins)
        union all
        (select 'TRADE_NAME_BEGINS', region, id
           from register.market_entity
          where :tradeNameBegins > 0 and trade_name_key like :prefix
          limit :tradeNameBegins)
      ), counted as (
        select fit, region, id, count(*) over (partition by fit) as many
          from well
      )
      select counted.fit, counted.many, counted.region, counted.id, m.established, (m.freed is null) as standing,
             ((cast(:divisionFirst as text) is null
                   or m.region between :divisionFirst and :divisionLast)
              and (cast(:industryFirst as text) is null
                   or (m.industry >= :industryFirst and m.industry < :industryAfter))
              and (cast(:type as text) is null or m.type = :type)
              and (cast(:state as text) is null or m.state = :state)
              and (cast(:from as date) is null or m.established >= :from)
              and (cast(:to as date) is null or m.established <= :to)
              and (cast(:on as date) is null
                   or (m.established <= :on and (m.freed is null or m.freed > :on)))) as wanted
        from counted
        left join register.market_entity m
          on m.region = counted.region and m.id = counted.id
         and (not :first
              or counted.many < case counted.fit
                                  when 'WHOLE' then :whole
                                  when 'TRADE_NAME' then :tradeName
                                  when 'NAME_BEGINS' then :nameBegins
                                  else :tradeNameBegins
                                end)
      """;

  private static final String SHOWN =
      """
      select m.region, m.code, m.name, m.type, m.state, m.established,
             coalesce(p.name, '') as representative
        from unnest(cast(:regions as text[]), cast(:ids as bigint[]))
             with ordinality as found (region, id, place)
        join register.market_entity m on m.region = found.region and m.id = found.id
        left join register.person p on p.region = m.region and p.id = m.legal_representative
       order by found.place
      """;

  /** Names that begin so, and names whose trade name begins so; the short ones first. */
  private static final String SUGGESTED =
      """
      select name, code
        from (
          (select name, code, freed, trade_name_key = :joined as same
             from register.market_entity
            where trade_name_key = :joined
            limit :met)
          union
          (select name, code, freed, trade_name_key = :joined
             from register.market_entity
            where trade_name_key like :prefix
            limit :met)
          union
          (select name, code, freed, trade_name_key = :joined
             from register.market_entity
            where name_key like :prefix
            limit :met)
          union
          (select name, code, freed, true
             from register.market_entity
            where code = :joined)) as met
       order by freed is null desc, same desc, char_length(name), name, code
       limit :most
      """;

  private final JdbcClient jdbc;
  private final Contained contained;

  EntitySearch(JdbcClient jdbc, Contained contained) {
    this.jdbc = jdbc;
    this.contained = contained;
  }

  /** No statement of this transaction takes longer, and each is planned for what it asks. */
  public void limit(long milliseconds) {
    jdbc.sql(
            """
            select set_config('statement_timeout', :most, true),
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            """)
        .param("most", Long.toString(milliseconds))
        .query((row, _) -> row.getString(1))
        .single();
  }

  public Found find(Wanted wanted, Place after, int size) {
    var well = wanted.words().isEmpty() ? Well.NONE : well(wanted, after);
    int rest = after.isStart() ? Math.max(0, Found.COUNTED + 1 - well.hits().size()) : 0;
    var some =
        wanted.words().isWholeCode()
            ? Contained.Some.NONE
            : contained.after(wanted, after, well.told(), size + 1, rest);
    int count =
        after.isStart()
            ? Math.min(well.hits().size() + some.count(), Found.COUNTED + 1)
            : after.count();
    var ordered =
        Stream.concat(
                well.hits().stream().map(hit -> ranked(hit.key(), hit.rank(), well.told(), count)),
                some.keys().stream()
                    .map(key -> ranked(key, Fit.contained(key.standing()), well.told(), count)))
            .filter(one -> one.place().compareTo(after) > 0)
            .sorted(java.util.Comparator.comparing(Ranked::place))
            .limit(size + 1L)
            .toList();
    var shown = ordered.subList(0, Math.min(size, ordered.size()));
    return new Found(
        shown(shown.stream().map(Ranked::key).toList()),
        count,
        ordered.size() > size ? Optional.of(shown.getLast().place()) : Optional.empty(),
        false);
  }

  /** Some of what begins as was typed; quick rather than complete. */
  public List<Suggestion> suggest(SearchWords words, int most) {
    return jdbc.sql(SUGGESTED)
        .param("joined", words.joined())
        .param("prefix", words.prefixPattern())
        .param("met", MET)
        .param("most", most)
        .query((row, _) ->
            new Suggestion(
                row.getString("name"), new UnifiedSocialCreditCode(row.getString("code"))))
        .list();
  }

  private record Ranked(Contained.Key key, Place place) {}

  private static Ranked ranked(Contained.Key key, int rank, int told, int count) {
    return new Ranked(key, new Place(rank, key.established(), key.id(), told, count));
  }

  /** What fits well, and which ways of fitting are told apart. */
  private record Well(List<WellHit> hits, int told) {
    static final Well NONE = new Well(List.of(), 0);
  }

  private record WellHit(Contained.Key key, int rank) {}

  private record Fitting(Fit fit, Contained.Key key, boolean wanted) {}

  private Well well(Wanted wanted, Place after) {
    var met = new ArrayList<Fitting>();
    var many = new EnumMap<Fit, Integer>(Fit.class);
    Narrowing.bind(jdbc.sql(WELL), wanted)
        .param("joined", wanted.words().joined())
        .param("prefix", wanted.words().prefixPattern())
        .param("first", after.isStart())
        .param("whole", limit(Fit.WHOLE, after))
        .param("tradeName", limit(Fit.TRADE_NAME, after))
        .param("nameBegins", limit(Fit.NAME_BEGINS, after))
        .param("tradeNameBegins", limit(Fit.TRADE_NAME_BEGINS, after))
        .query(row -> {
          var fit = Fit.valueOf(row.getString("fit"));
          many.put(fit, row.getInt("many"));
          met.add(
              new Fitting(
                  fit,
                  new Contained.Key(
                      row.getString("region"),
                      row.getLong("id"),
                      row.getObject("established", LocalDate.class),
                      row.getBoolean("standing")),
                  row.getBoolean("wanted")));
        });
    int told = after.isStart() ? told(many) : after.told();
    Map<Contained.Key, Set<Fit>> fits = new LinkedHashMap<>();
    for (var one : met) {
      if (one.wanted() && one.fit().isIn(told)) {
        fits.computeIfAbsent(one.key(), _ -> EnumSet.noneOf(Fit.class)).add(one.fit());
      }
    }
    return new Well(
        fits.entrySet().stream()
            .map(
                one -> new WellHit(one.getKey(), Fit.rank(one.getValue(), one.getKey().standing())))
            .toList(),
        told);
  }

  /** The first page sees whether there are too many; later pages go by what it saw. */
  private static int limit(Fit fit, Place after) {
    if (after.isStart()) {
      return fit.most() + 1;
    }
    return fit.isIn(after.told()) ? fit.most() * 2 : 0;
  }

  private static int told(Map<Fit, Integer> many) {
    int told = 0;
    for (var fit : Fit.values()) {
      if (many.getOrDefault(fit, 0) <= fit.most()) {
        told |= fit.bit();
      }
    }
    return told;
  }

  private List<Hit> shown(List<Contained.Key> keys) {
    return jdbc.sql(SHOWN)
        .param("regions", keys.stream().map(Contained.Key::region).toArray(String[]::new))
        .param("ids", keys.stream().map(Contained.Key::id).toArray(Long[]::new))
        .query((row, _) ->
            new Hit(
                new UnifiedSocialCreditCode(row.getString("code")),
                row.getString("name"),
                EntityType.valueOf(row.getString("type")),
                EntityState.valueOf(row.getString("state")),
                row.getString("representative"),
                row.getObject("established", LocalDate.class),
                new Region(row.getString("region"))))
        .list();
  }
}
