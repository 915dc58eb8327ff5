package hongdun.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * 办件数据 — many matters written by set-based SQL, as the desk itself would have written them: one in
 * ten runs, a third of all is Qingyang's, the rest lies with the other bureaus of the city.
 */
final class MatterRows {
  private static final long CHUNK = 50_000;
  private static final List<String> TABLES =
      List.of("casework.matter", "casework.assignment", "casework.clock");

  private static final String MATTERS =
      """
      insert into casework.matter
        (id, procedure, item, number, query_code, subject, bureau, region, stage, version, rule_set,
         variant, party_name, party_address, party_language, handler, opened_at, concluded_at)
      overriding system value
      with bureau as (
        select array_agg(u.id order by u.region = '510105' desc, u.id) as ids,
               array_agg(u.region order by u.region = '510105' desc, u.id) as regions
          from agency.unit u
         where u.bureau = u.id and u.level in ('COUNTY', 'CITY') and u.region like '5101%%'),
           officer as (
        select o.bureau, array_agg(distinct a.officer) as ids
          from agency.officer o
          join agency.appointment a on a.officer = o.id and a.role in ('EXAMINER', 'ACCEPTOR')
         group by o.bureau),
           made as (
        select n, n %% 10 = 0 as running,
               case when n %% 3 = 0 then 1
                    else 2 + (n * 7919) %% (cardinality(b.ids) - 1) end as place,
               b.ids, b.regions
          from generate_series(%1$d::bigint, %2$d) as n
         cross join bureau b),
           aged as (
        select m.*,
               case when running
                    then timestamptz '%3$s' - (n %% 97) * interval '1 hour'
                    else timestamptz '%3$s' - (5 + (n * 31) %% 1000) * interval '1 day' end as opened
          from made m)
      select n + %4$d, 'registration.establish-llc', 'registration.establish-llc',
             regions[place] || '-REG-2099-' || lpad(n::text, 7, '0'),
             lpad(upper(to_hex(n)), 8, '0'),
             '成都市' || chr(20013 + (n * 37 %% 9000)::int) || chr(20013 + (n * 101 %% 9000)::int)
               || (array['商贸', '科技', '餐饮', '建筑', '文化'])[1 + n %% 5] || '有限公司',
             aged.ids[place], regions[place],
             case when running
                  then (array['SUBMITTED', 'ACCEPTED', 'APPROVAL_PROPOSED', 'CORRECTION'])[1 + (n / 10) %% 4]
                  when n %% 20 = 1 then 'REFUSED'
                  else 'APPROVED' end,
             3, 'R2022', 'ONE_REVIEW_ONE_APPROVE',
             chr(29579 + (n %% 500)::int) || '某' || n %% 1000, '139' || lpad(n::text, 8, '0'), 'ZH',
             case when running and (n / 10) %% 4 in (0, 2) then null
                  else o.ids[1 + n %% cardinality(o.ids)] end,
             opened,
             case when not running then opened + (n %% 4) * interval '1 day' end
        from aged
        join officer o on o.bureau = aged.ids[place]
      """;

  private static final String ASSIGNMENTS =
      """
      insert into casework.assignment (matter, period, kind, officer, unit, roles)
      select id, tstzrange(opened_at, concluded_at),
             case when stage = 'CORRECTION' then 'PARTY'
                  when handler is null then 'QUEUE'
                  else 'OFFICER' end,
             case when stage <> 'CORRECTION' then handler end,
             case when stage <> 'CORRECTION' then bureau end,
             case when handler is not null then '{}'::text[]
                  when stage = 'SUBMITTED' then array['ACCEPTOR', 'EXAMINER']
                  else array['APPROVER'] end
        from casework.matter
       where id between %1$d and %2$d
      """;

  private static final String CLOCKS =
      """
      insert into casework.clock
        (matter, round, started_at, started_on, promised_days, statutory_days, law, article, due,
         statutory_due, warn_on, provisional, ended_at)
      select id, 1, opened_at, opened_at::date, 1, 3, 'REGISTRATION_REGULATION', '19',
             case when stage <> 'CORRECTION' then opened_at::date + 1 + (id %% 4)::int end,
             opened_at::date + 5, opened_at::date + 1, false, concluded_at
        from casework.matter
       where id between %1$d and %2$d
      """;

  private static final String OUTCOMES =
      """
      insert into casework.outcome
        (matter, bureau, decided, submitted_on, concluded_on, working_days, statutory_days, overdue)
      select id, bureau, true, opened_at::date, concluded_at::date, id %% 4, 3, id %% 50 = 0
        from casework.matter
       where id between %1$d and %2$d and concluded_at is not null
      """;

  private static final String WORDS =
      """
      insert into casework.search_line (matter, bureau, words)
      select id, bureau, lower(number || ' ' || subject)
        from casework.matter
       where id between %1$d and %2$d
      """;

  private static final String LISTED =
      """
      select casework.list_matters(array(select id from casework.matter where id between %1$d and %2$d))
      """;

  private final Connection connection;

  MatterRows(Connection connection) {
    this.connection = connection;
  }

  /** Writes so many matters; now is the product's time. */
  void write(long matters, String now) throws SQLException {
    var base = 1_000_000_000L;
    for (var table : TABLES) {
      run("alter table " + table + " disable trigger user");
    }
    for (long first = 1; first <= matters; first += CHUNK) {
      var last = Math.min(matters, first + CHUNK - 1);
      run(MATTERS.formatted(first, last, now, base));
      for (var rows : List.of(ASSIGNMENTS, CLOCKS, OUTCOMES, WORDS)) {
        run(rows.formatted(base + first, base + last));
      }
      run(LISTED.formatted(base + first, base + last));
    }
    for (var table : TABLES) {
      run("alter table " + table + " enable trigger user");
    }
    run("analyze");
  }

  /** How many matters there are, and how many of them run. */
  long count(String where) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from casework.listed where " + where)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
