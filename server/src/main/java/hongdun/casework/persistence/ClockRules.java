package hongdun.casework.persistence;

import hongdun.casework.domain.Term;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 期限规则 — the dated rules of time as they are loaded. */
@Component
public class ClockRules {
  private final JdbcClient jdbc;

  ClockRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The rule of the whole time; what it leaves open the catalogue of items says.
   *
   * @param promised the days it promises itself, empty when the variant does
   */
  public record Whole(
      Term.Unit unit,
      Optional<Integer> promised,
      Optional<Integer> statutory,
      boolean rollsOverWeekends,
      Optional<LegalBasis> basis) {}

  /** The rule that would hold for a matter received on a day; empty when none says anything. */
  public Optional<Whole> whole(String ruleSet, String item, LocalDate received) {
    return jdbc.sql(
            """
            select unit, promised, statutory, roll_weekend, law, article
              from casework.clock_rule
             where rule_set = :ruleSet
               and item in (:item, '')
               and kind = 'WHOLE'
               and valid_from <= :received
             order by item = '', valid_from desc
             limit 1
            """)
        .param("ruleSet", ruleSet)
        .param("item", item)
        .param("received", received)
        .query((row, _) -> whole(row))
        .optional();
  }

  private static Whole whole(ResultSet row) throws SQLException {
    var law = row.getString("law");
    var article = row.getString("article");
    return new Whole(
        Term.Unit.valueOf(row.getString("unit")),
        number(row, "promised"),
        number(row, "statutory"),
        row.getBoolean("roll_weekend"),
        law == null ? Optional.empty() : Optional.of(new LegalBasis(Law.valueOf(law), article)));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    var number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
