package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;
import static java.util.stream.Collectors.joining;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxFilter.Order;
import hongdun.casework.domain.InboxQuery;
import hongdun.casework.domain.InboxQuery.Found;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * 办件列表 — the lists of the desk. Every bureau's lines are read in the order of an index and merged,
 * so that a page costs the same however many matters there are.
 */
@Component
public class DeskLines {
  /** Counted so far; more are said to be more. */
  public static final int COUNTED = 1000;

  private static final int FETCHED = 1000;
  private static final String UNITED = "union all\n";

  /** What a line of casework.listed must be to be shown. Every value comes as a parameter. */
  private static final String WANTED =
      """
             and (:tab in ('OPEN', 'DONE', 'ALL')
                  or :tab = 'IN_HAND' and l.keeper = :officer
                  or :tab = 'WAITING'
                     and (l.holder_officer = :officer
                          or l.holder_kind = 'QUEUE' and l.holder_roles && cast(:roles as text[])))
             and (l.own or :side = 'ANY' and cardinality(cast(:bureaus as bigint[])) = 1
                  or :side = 'HANDS')
             and (:side <> 'HANDS'
                  or l.own
                     and not exists (select 1
                                       from casework.listed o
                                      where o.matter = l.matter and not o.own and o.concluded_on is null
                                        and (o.bureau, l.unit)
                                            in (select * from unnest(cast(:bureausOfUnits as bigint[]),
                                                                     cast(:unitsOfBureaus as bigint[]))))
                  or not l.own
                     and (l.bureau, l.unit)
                         in (select * from unnest(cast(:bureausOfUnits as bigint[]),
                                                  cast(:unitsOfBureaus as bigint[]))))
             and (:item = '' or l.item = :item)
             and (:stage = '' or l.procedure = :procedure and l.stage = :stage)
             and (:unit = 0 or l.unit = :unit or :unit = -1 and l.unit is null)
             and (:whole or l.keeper = :officer or l.unit = any (cast(:units as bigint[]))
                  or l.item = any (cast(:items as text[]))
                  or l.holder_kind = 'QUEUE' and l.holder_roles && cast(:roles as text[]))
             and (:holder = 0 or l.keeper = :holder or :holder = -1 and l.keeper is null)
             and l.due between :dueFrom and :dueTo
             and l.opened_on between :openedFrom and :openedTo
             and (%1$s l.concluded_on between :concludedFrom and :concludedTo)
             and (:ended = 'ANY'
                  or exists (select 1
                               from casework.outcome e
                              where e.matter = l.matter
                                and (:ended = 'DECIDED' and e.decided or :ended = 'LATE' and e.overdue)))
             and (not :resubmitted or l.resubmitted)
             and (:found <> 'THESE' or l.matter = any (:matters))
             and (:found <> 'MANY'
                  or strpos((select s.words from casework.search_line s where s.matter = l.matter and s.bureau = l.bureau),
                            :words) > 0)
      """;

  /**
   * Among what is concluded the days of concluding are a range of the index, and are asked as one.
   */
  static final String WANTED_DONE = WANTED.formatted("");

  static final String WANTED_ANY = WANTED.formatted("l.concluded_on is null or");

  private static final String PAGE =
      """
      select d.id, d.procedure, d.item, d.number, d.query_code, d.subject, d.bureau, d.region,
             d.stage, d.version, d.rule_set, d.variant, d.party_account, d.party_name,
             d.party_address, d.party_language, d.handler, d.opened_at, d.concluded_at, d.due,
             d.variant_version, d.entity_type, d.delegate,
             d.holder_kind, d.holder_officer, p.unit, p.resubmitted,
             exists (select
                       from casework.error_mark e
                      where e.matter = d.id and e.answered_at is null) as marked
        from (select l.matter, l.day, l.unit, l.resubmitted
                from unnest(cast(:bureaus as bigint[])) as b (bureau)
               cross join lateral (
      %3$s) as l
               order by l.day %2$s, l.matter %2$s
               limit :limit) as p
        join casework.desk_line d on d.id = p.matter
       order by p.day %2$s, p.matter %2$s
      """;

  /** The first lines of one bureau in the order of an index. */
  private static final String FIRST =
      """
                     (select l.matter, l.%1$s as day, l.unit, l.resubmitted
                        from casework.listed l
                       where l.bureau = b.bureau
                         and (:tab = 'ALL' or (l.concluded_on is null) = (:tab <> 'DONE'))
                         and (l.%1$s, l.matter) %3$s (:day, :matter)
      %4$s
                       order by l.%1$s %2$s, l.matter %2$s
                       limit :limit)
      """;

  private static final String COUNT =
      """
      select count(*)
        from (select
                from (%s) as lines
               limit :limit) as few
      """;

  private static final String COUNTED_LINES =
      """
              (select
                from casework.listed l
               where l.bureau = any (cast(:bureaus as bigint[]))
                 and (:tab = 'ALL' or (l.concluded_on is null) = (:tab <> 'DONE'))
      %s
               limit :limit)
      """;

  /** What waits for an officer is in his hands or in a queue; each has an index of its own. */
  private static final List<String> WAITING =
      List.of(
          """
             and l.concluded_on is null and l.holder_officer = :officer and l.keeper = :officer
          """,
          """
             and l.concluded_on is null and l.holder_kind = 'QUEUE'
          """);

  private static final Map<Order, String> PAGES = pages(List.of(WANTED_ANY));
  private static final Map<Order, String> PAGES_DONE = pages(List.of(WANTED_DONE));
  private static final Map<Order, String> PAGES_WAITING = pages(waiting());

  private static final String COUNT_ANY = counting(List.of(WANTED_ANY));
  private static final String COUNT_DONE = counting(List.of(WANTED_DONE));
  private static final String COUNT_WAITING = counting(waiting());

  private final JdbcClient jdbc;

  DeskLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static List<String> waiting() {
    return WAITING.stream().map(WANTED_ANY::concat).toList();
  }

  private static Map<Order, String> pages(List<String> wanted) {
    return Map.of(
        Order.DUE, page("due", "asc", ">", wanted),
        Order.OLDEST, page("opened_on", "asc", ">", wanted),
        Order.NEWEST, page("opened_on", "desc", "<", wanted),
        Order.CONCLUDED, page("concluded_on", "desc", "<", wanted));
  }

  private static String page(String day, String direction, String after, List<String> wanted) {
    var first =
        wanted.stream()
            .map(one -> FIRST.formatted(day, direction, after, one))
            .collect(joining(UNITED));
    return PAGE.formatted(day, direction, first);
  }

  private static String counting(List<String> wanted) {
    return COUNT.formatted(wanted.stream().map(COUNTED_LINES::formatted).collect(joining(UNITED)));
  }

  private static <T> T forTab(InboxQuery query, T waiting, T done, T any) {
    return switch (query.filter().tab()) {
      case WAITING -> waiting;
      case DONE -> done;
      case IN_PLACE, IN_HAND, OPEN, ALL -> any;
    };
  }

  static boolean isDone(InboxQuery query) {
    return query.filter().tab() == InboxTab.DONE;
  }

  /** A page of a list, in its order. */
  public List<DeskLine> page(InboxQuery query, PageKey after, int limit) {
    return page(query, after).param("limit", limit).query(DeskLines::line).list();
  }

  /** Every line of a list, one after another without holding them. */
  public void each(InboxQuery query, Consumer<DeskLine> consumer) {
    var start = PageKey.before(query.filter().order());
    try (var lines =
        page(query, start)
            .param("limit", Integer.MAX_VALUE)
            .withFetchSize(FETCHED)
            .query(DeskLines::line)
            .stream()) {
      lines.forEach(consumer);
    }
  }

  /** How many stand in the list, counted to a thousand. */
  public int count(InboxQuery query) {
    var statement = forTab(query, COUNT_WAITING, COUNT_DONE, COUNT_ANY);
    return listed(jdbc.sql(statement), query).param("limit", COUNTED).query(Integer.class).single();
  }

  private StatementSpec page(InboxQuery query, PageKey after) {
    var statement = forTab(query, PAGES_WAITING, PAGES_DONE, PAGES).get(query.filter().order());
    if (statement == null) {
      throw new IllegalStateException("No statement for " + query.filter().order());
    }
    return listed(jdbc.sql(statement), query)
        .param("day", after.day())
        .param("matter", after.matter());
  }

  /**
   * PostgreSQL thinks less of two conditions that go together than they hold, and would rather
   * collect and sort than read what comes first in the order of the index.
   */
  private StatementSpec listed(StatementSpec statement, InboxQuery query) {
    jdbc.sql("select set_config('enable_bitmapscan', 'off', true)").query(String.class).single();
    return planned(statement, query);
  }

  /**
   * The filter's values; those not chosen let everything through. PostgreSQL is told to plan for
   * the values of this one question: a plan for any values would look at every line.
   */
  StatementSpec planned(StatementSpec statement, InboxQuery query) {
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query(String.class)
        .single();
    var filter = query.filter();
    var stage = filter.stage().lastIndexOf('/') + 1;
    return found(statement, query.found())
        .param("bureaus", ids(query.bureaus()))
        .param("tab", filter.tab().name())
        .param("officer", query.officer().value())
        .param("roles", names(query.roles()))
        .param("item", filter.item())
        .param("procedure", filter.stage().substring(0, Math.max(0, stage - 1)))
        .param("stage", filter.stage().substring(stage))
        .param("unit", query.unit())
        .param("whole", query.within().whole())
        .param("units", units(query))
        .param("items", query.within().items().toArray(String[]::new))
        .param("holder", filter.holder())
        .param("dueFrom", filter.due().days(query.today()).first())
        .param("dueTo", filter.due().days(query.today()).last())
        .param("openedFrom", filter.opened().first())
        .param("openedTo", filter.opened().last())
        .param("concludedFrom", filter.concluded().first())
        .param("concludedTo", filter.concluded().last())
        .param("ended", filter.ended().name())
        .param("side", query.desks().side().name())
        .param("bureausOfUnits", ids(query.desks().bureauOf().values()))
        .param("unitsOfBureaus", ids(query.desks().bureauOf().keySet()))
        .param("resubmitted", filter.resubmitted());
  }

  private static StatementSpec found(StatementSpec statement, Found found) {
    var matters = found instanceof Found.These(var ids) ? ids.toArray(Long[]::new) : new Long[0];
    return statement
        .param(
            "found",
            switch (found) {
              case Found.Everything() -> "ALL";
              case Found.These _ -> "THESE";
              case Found.Many _ -> "MANY";
            })
        .param("matters", matters)
        .param("words", found instanceof Found.Many(var words) ? words : "");
  }

  static Long[] units(InboxQuery query) {
    return ids(query.within().units());
  }

  private static Long[] ids(Collection<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(Long[]::new);
  }

  static String[] names(Set<Role> roles) {
    return roles.stream().map(Role::name).toArray(String[]::new);
  }

  private static DeskLine line(ResultSet row, int number) throws SQLException {
    return new DeskLine(
        Matters.matter(row, number),
        optionalLong(row, "holder_officer").map(OfficerId::new),
        optionalLong(row, "unit").map(UnitId::new),
        "PARTY".equals(row.getString("holder_kind")),
        row.getBoolean("resubmitted"),
        row.getBoolean("marked"));
  }
}
