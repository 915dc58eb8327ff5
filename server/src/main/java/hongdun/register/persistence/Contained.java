package hongdun.register.persistence;

import hongdun.register.EntityState;
import hongdun.register.domain.Fit;
import hongdun.register.domain.Place;
import hongdun.register.domain.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * 包含检索 — finds what contains the words, newest first. What many names contain is met soon on a walk
 * through the index that holds the order; what a short walk hardly meets is rare and is gathered by
 * the index of the words; what is neither, a longer walk meets.
 */
@Repository
class Contained {
  /** How many rows the walk looks at: what one name in seven hundred contains is met on it. */
  private static final int STEPS = 16_000;

  /** A short walk tells what is rare: of what one name in a thousand contains it meets two. */
  private static final int FIRST_STEPS = 2_000;

  private static final int HARDLY = 3;

  /**
   * How many rows are gathered and put in order; of more than so many the walk is the quicker way.
   */
  private static final int GATHERED = 4_000;

  /** Of what is met so often on a walk the thousandth is met soon, too. */
  private static final int OFTEN = 300;

  private static final int LONG_WALK = 60_000;

  private static final Set<EntityState> GONE =
      EnumSet.of(
          EntityState.DEREGISTERED, EntityState.REGISTRATION_REVOKED, EntityState.RELOCATED_OUT);

  /** The columns stand in one index with the order, so the table itself is not read. */
  private static final String WALK =
      """
      select region, id, established, standing, step
        from (select region, id, established, (freed is null) as standing, search_key,
                     trade_name_key, freed, industry, type, state,
                     row_number() over (order by established desc, id desc) as step
                from register.market_entity
               -- Asked for itself, or the planner turns it into a condition the index does not have.
               where (freed is null) = (select cast(:standing as boolean))
                 and (established, id) < (:established, :entity)
                 and (cast(:from as date) is null or established >= :from)
                 and (cast(:to as date) is null or established <= :to)
                 and (cast(:on as date) is null or established <= :on)
               order by established desc, id desc
               limit :steps) as walked
       where step = :steps
          or (search_key like all (cast(:patterns as text[]))
              and (cast(:divisionFirst as text) is null
                   or region between :divisionFirst and :divisionLast)
              and (cast(:industryFirst as text) is null
                   or (industry >= :industryFirst and industry < :industryAfter))
              and (cast(:type as text) is null or type = :type)
              and (cast(:state as text) is null or state = :state)
              and (cast(:on as date) is null or freed is null or freed > :on)
              and not (:whole and (starts_with(search_key, :joined || ' ')
                                   or right(search_key, 18) = :joined))
              and not (:tradeName and trade_name_key = :joined)
              and not (:nameBegins and search_key like :prefix)
              and not (:tradeNameBegins and trade_name_key like :prefix))
       order by established desc, id desc
       limit :most
      """;

  private static final String GATHER =
      """
      with gathered as materialized (
        select region, id, established, (freed is null) as standing
          from register.market_entity
         where (cast(:letters as text[]) is null
                or (string_to_array(name_key, null)
                    || array[substr(code, 7, 4), substr(code, 9, 4), substr(code, 11, 4),
                             substr(code, 13, 4), substr(code, 15, 4)]) @> cast(:letters as text[])
                or ((string_to_array(name_key, null)
                     || array[substr(code, 7, 4), substr(code, 9, 4), substr(code, 11, 4),
                              substr(code, 13, 4), substr(code, 15, 4)]) && cast(:codeGrams as text[])
                    and (string_to_array(name_key, null)
                         || array[substr(code, 7, 4), substr(code, 9, 4), substr(code, 11, 4),
                                  substr(code, 13, 4), substr(code, 15, 4)]) @> cast(:lettersOfNames as text[]))
                or (code >= :codeFirst and code < :codeAfter))
           and search_key like all (cast(:patterns as text[]))
           and (cast(:divisionFirst as text) is null
                or region between :divisionFirst and :divisionLast)
           and (cast(:industryFirst as text) is null
                or (industry >= :industryFirst and industry < :industryAfter))
           and (cast(:type as text) is null or type = :type)
           and (cast(:state as text) is null or state = :state)
           and (cast(:from as date) is null or established >= :from)
           and (cast(:to as date) is null or established <= :to)
           and (cast(:on as date) is null
                or (established <= :on and (freed is null or freed > :on)))
           and not (:whole and (starts_with(search_key, :joined || ' ')
                                or right(search_key, 18) = :joined))
           and not (:tradeName and trade_name_key = :joined)
           and not (:nameBegins and search_key like :prefix)
           and not (:tradeNameBegins and trade_name_key like :prefix)
         limit :enough)
      select region, id, established, standing, (select count(*) from gathered) as step
        from gathered
       where (standing, established, id) < (:standing, :established, :entity)
       order by standing desc, established desc, id desc
       limit :most
      """;

  private final JdbcClient jdbc;

  Contained(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some of what contains the words.
   *
   * @param keys the entities in their order
   * @param count how many there are from the start, counted to what was asked
   */
  record Some(List<Key> keys, int count) {
    static final Some NONE = new Some(List.of(), 0);
  }

  /** An entity found, by what the order goes by. */
  record Key(String region, long id, LocalDate established, boolean standing) {}

  /**
   * A row of the walk; the last one of a walk that was cut short is given whether it fits or not.
   */
  private record Step(Key key, long number) {}

  /**
   * What contains the words, behind a place.
   *
   * @param size how many are shown
   * @param counted how far is counted from the start of the order; 0 not to count
   */
  Some after(Wanted wanted, Place place, int told, int size, int counted) {
    boolean rare = isRare(wanted, place, told);
    if (rare) {
      var gathered = gather(wanted, place, told, size);
      if (gathered.count() <= GATHERED) {
        return gathered;
      }
    }
    int most = Math.max(size, counted);
    var keys = new ArrayList<Key>();
    boolean cut = false;
    for (var standing : sides(wanted, place)) {
      var steps = walk(wanted, place, told, standing, most - keys.size(), STEPS);
      steps.stream().filter(step -> step.number() < STEPS).map(Step::key).forEach(keys::add);
      cut = steps.stream().anyMatch(step -> step.number() == STEPS);
      if (cut || keys.size() >= most) {
        break;
      }
    }
    if (!cut || keys.size() >= most) {
      return new Some(List.copyOf(keys), keys.size());
    }
    if (keys.size() >= size) {
      return new Some(
          List.copyOf(keys), counted == 0 ? 0 : count(wanted, told, counted, keys.size()));
    }
    if (!rare) {
      var gathered = gather(wanted, place, told, size);
      if (gathered.count() <= GATHERED) {
        return gathered;
      }
    }
    return walkToTheEnd(wanted, place, told, size);
  }

  /** Whether a short walk through the newest hardly meets it, and does not come to the end. */
  private boolean isRare(Wanted wanted, Place place, int told) {
    var sides = sides(wanted, place);
    if (sides.isEmpty()) {
      return false;
    }
    var steps = walk(wanted, place, told, sides.getFirst(), HARDLY, FIRST_STEPS);
    return steps.size() <= HARDLY && steps.stream().anyMatch(step -> step.number() == FIRST_STEPS);
  }

  /** Many all the same, but all old: they are walked to. */
  private Some walkToTheEnd(Wanted wanted, Place place, int told, int size) {
    var keys = new ArrayList<Key>();
    for (var standing : sides(wanted, place)) {
      if (keys.size() < size) {
        walk(wanted, place, told, standing, size - keys.size(), Integer.MAX_VALUE)
            .forEach(step -> keys.add(step.key()));
      }
    }
    return new Some(List.copyOf(keys), GATHERED + 1);
  }

  /**
   * What stands on the book comes before what is gone; a state that is asked for is on one side.
   */
  private static List<Boolean> sides(Wanted wanted, Place place) {
    return Stream.of(true, false)
        .filter(standing -> !standing || place.rank() <= Fit.contained(true))
        .filter(
            standing -> wanted.state().map(state -> standing != GONE.contains(state)).orElse(true))
        .toList();
  }

  private List<Step> walk(
      Wanted wanted, Place place, int told, boolean standing, int most, int steps) {
    return bind(jdbc.sql(WALK), wanted, place, told, standing)
        .param("steps", steps)
        .param("most", most + 1L)
        .query((row, _) -> new Step(key(row), row.getLong("step")))
        .list();
  }

  private Some gather(Wanted wanted, Place place, int told, int most) {
    var counts = new ArrayList<Integer>();
    var keys =
        bind(jdbc.sql(GATHER), wanted, place, told, place.rank() <= Fit.contained(true))
            .param("enough", GATHERED + 1)
            .param("most", most)
            .query((row, _) -> {
              counts.add(row.getInt("step"));
              return key(row);
            })
            .list();
    return new Some(keys, counts.isEmpty() ? 0 : counts.getFirst());
  }

  /** Any so many of them, in no order: the first that are met are enough to count. */
  private int count(Wanted wanted, int told, int counted, int met) {
    if (met >= OFTEN
        && walk(wanted, Place.START, told, true, counted, LONG_WALK).size() > counted) {
      return counted;
    }
    return bind(jdbc.sql(GATHER), wanted, Place.START, told, true)
        .param("enough", counted)
        .param("most", 1)
        .query((row, _) -> row.getInt("step"))
        .optional()
        .orElse(0);
  }

  private static StatementSpec bind(
      StatementSpec statement, Wanted wanted, Place place, int told, boolean standing) {
    boolean within = place.rank() == Fit.contained(standing);
    var words = wanted.words();
    return Narrowing.bind(statement, wanted)
        .param(
            "letters",
            words.isEmpty() || (wanted.isNarrowed() && !words.isTelling())
                ? null
                : words.letters().toArray(String[]::new))
        .param("codeGrams", words.codeGrams().toArray(String[]::new))
        .param("lettersOfNames", words.lettersOfNames().toArray(String[]::new))
        .param("codeFirst", words.codePrefix().orElse(null))
        .param("codeAfter", words.codePrefix().map(prefix -> prefix + "~").orElse(null))
        .param("patterns", wanted.words().patterns().toArray(String[]::new))
        .param("joined", wanted.words().joined())
        .param("prefix", wanted.words().prefixPattern())
        .param("whole", Fit.WHOLE.isIn(told))
        .param("tradeName", Fit.TRADE_NAME.isIn(told))
        .param("nameBegins", Fit.NAME_BEGINS.isIn(told))
        .param("tradeNameBegins", Fit.TRADE_NAME_BEGINS.isIn(told))
        .param("standing", standing)
        .param("established", within ? place.established() : Place.START.established())
        .param("entity", within ? place.entity() : Place.START.entity());
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getString("region"),
        row.getLong("id"),
        row.getObject("established", LocalDate.class),
        row.getBoolean("standing"));
  }
}
