package hongdun.casework;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.shared.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 办件 — a thing handled, as of now.
 *
 * @param number the public number, dense per bureau, kind and year
 * @param queryCode eight random characters with which anyone who has them sees the progress
 * @param version grows with every step; a page says which one it showed
 * @param handler the officer in whose hands it lies, empty while nobody took it
 * @param due the last day of the promised time; empty while the clock is stopped or over
 */
public record Matter(
    MatterId id,
    String procedure,
    String item,
    String number,
    String queryCode,
    String subject,
    UnitId bureau,
    Region region,
    String stage,
    int version,
    String ruleSet,
    String variant,
    Party party,
    Optional<OfficerId> handler,
    Instant openedAt,
    Optional<LocalDate> due,
    Optional<Instant> concludedAt) {

  /** The address of the public progress page. */
  public String progressPath() {
    return progressPath(queryCode);
  }

  public static String progressPath(String queryCode) {
    return "/progress/" + queryCode;
  }
}
