package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.casework.ClockKind;
import hongdun.casework.domain.RuleOfTime;
import hongdun.casework.domain.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 期限规则版本 — every edition of the rules of time; one is added, none is changed. */
@Component
public class RulesOfTime {
  private static final String COLUMNS =
      """
      select id, rule_set, item, kind, valid_from, unit, promised, statutory, roll_weekend, stops,
             extension_length, extension_times, extension_role, extension_law, extension_article,
             remind_percent, warn_percent, law, article, instrument
        from casework.clock_rule
      """;

  private final JdbcClient jdbc;

  RulesOfTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, the editions of a rule together and the newest first. */
  public List<RuleOfTime> all() {
    return jdbc.sql(COLUMNS + " order by rule_set, item, kind <> 'WHOLE', kind, valid_from desc")
        .query(RulesOfTime::rule)
        .list();
  }

  public Optional<RuleOfTime> find(long id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id).query(RulesOfTime::rule).optional();
  }

  /** The last edition of a rule, whenever it begins. */
  public RuleOfTime last(RuleOfTime rule) {
    return jdbc.sql(
            COLUMNS
                + " where rule_set = ? and item = ? and kind = ? order by valid_from desc limit 1")
        .params(rule.ruleSet(), rule.item(), rule.kind().code())
        .query(RulesOfTime::rule)
        .single();
  }

  /** Nobody else adds an edition until the transaction ends. */
  public void seize() {
    jdbc.sql("lock table casework.clock_rule in share row exclusive mode").update();
  }

  /** Adds the edition that follows one, with its stages and its law; answers its number. */
  public long add(RuleOfTime edition, RuleOfTime after, long officer, Instant at) {
    return jdbc.sql(
            """
            insert into casework.clock_rule
              (rule_set, item, kind, valid_from, stages, unit, promised, statutory, roll_weekend,
               stops, extension_length, extension_times, extension_role, extension_law,
               extension_article, remind_percent, warn_percent, law, article, instrument,
               entered_by, entered_at)
            select rule_set, item, kind, :from, stages, unit, :promised, statutory, :rolls, stops,
                   extension_length, extension_times, extension_role, extension_law,
                   extension_article, :remind, :warn, law, article, :instrument, :officer, :at
              from casework.clock_rule
             where id = :after
            returning id
            """)
        .param("after", after.id())
        .param("from", edition.from())
        .param("promised", edition.promised().orElse(null), Types.INTEGER)
        .param("rolls", edition.rollsOverWeekends())
        .param("remind", edition.remindPercent())
        .param("warn", edition.warnPercent())
        .param("instrument", edition.instrument())
        .param("officer", officer)
        .param("at", utc(at))
        .query(Long.class)
        .single();
  }

  private static RuleOfTime rule(ResultSet row, int number) throws SQLException {
    return new RuleOfTime(
        row.getLong("id"),
        row.getString("rule_set"),
        row.getString("item"),
        new ClockKind(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        Term.Unit.valueOf(row.getString("unit")),
        length(row, "promised"),
        length(row, "statutory"),
        row.getBoolean("roll_weekend"),
        Arrays.asList((String[]) row.getArray("stops").getArray()),
        ClockRows.extending(row),
        row.getInt("remind_percent"),
        row.getInt("warn_percent"),
        Columns.basis(row),
        row.getString("instrument"));
  }

  private static Optional<Integer> length(ResultSet row, String column) throws SQLException {
    var length = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(length);
  }
}
