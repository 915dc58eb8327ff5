package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalDay;
import static hongdun.casework.persistence.Columns.optionalInstant;

import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.domain.ClockLaw;
import hongdun.casework.domain.ClockLaw.Extending;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.casework.domain.Term;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 时限 — a clock, its law and its stops as they stand in a row. */
final class ClockRows {
  private ClockRows() {}

  /** A clock without its stops, which stand in rows of their own. */
  static RunningClock clock(ResultSet row) throws SQLException {
    return new RunningClock(
        row.getLong("id"),
        row.getLong("matter"),
        row.getInt("round"),
        new ClockKind(row.getString("kind")),
        law(row),
        row.getObject("started_on", LocalDate.class),
        term(row, "promised_days"),
        term(row, "statutory_days"),
        row.getInt("extended"),
        Columns.basis(row).orElseThrow(),
        optionalDay(row, "due"),
        optionalDay(row, "statutory_due"),
        row.getBoolean("provisional"),
        optionalInstant(row, "ended_at").isPresent(),
        List.of());
  }

  static Stop stop(ResultSet row) throws SQLException {
    return new Stop(
        Columns.instant(row, "stopped_at"),
        optionalInstant(row, "resumed_at"),
        row.getString("stage"),
        row.getString("cause"),
        row.getString("paper"),
        row.getString("resume_paper"));
  }

  private static Term term(ResultSet row, String length) throws SQLException {
    return new Term(
        Term.Unit.valueOf(row.getString("unit")),
        row.getInt(length),
        row.getBoolean("roll_weekend"));
  }

  private static ClockLaw law(ResultSet row) throws SQLException {
    var rule = row.getLong("clock_rule");
    if (row.wasNull()) {
      return ClockLaw.silent(row.getString("rule_set"));
    }
    return new ClockLaw(
        rule,
        row.getString("rule_set"),
        optionalDay(row, "valid_from"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("stops").getArray())),
        extending(row),
        row.getInt("remind_percent"),
        row.getInt("warn_percent"));
  }

  /** How the law lets a clock be extended; empty when it does not. */
  static Optional<Extending> extending(ResultSet row) throws SQLException {
    var length = row.getInt("extension_length");
    return length == 0
        ? Optional.empty()
        : Optional.of(
            new Extending(
                length,
                row.getInt("extension_times"),
                Role.valueOf(row.getString("extension_role")),
                new LegalBasis(
                    Law.valueOf(row.getString("extension_law")),
                    row.getString("extension_article"))));
  }
}
