package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.MatterId;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** 办理记录 — a line to write into a matter's journal. */
public record JournalLine(
    MatterId matter,
    Instant at,
    String step,
    String from,
    String to,
    Author by,
    String note,
    Optional<LegalBasis> basis) {
  /** The step of a matter's first line. */
  public static final String OPEN = "OPEN";

  /** The step of a line that says the party was told something; its note is the subject's key. */
  public static final String NOTICE = "NOTICE";

  /** The step of a line that says a warning was struck; its note is the kind of warning. */
  public static final String WARNING = "WARNING";

  /** The step of a line that says a supervisor marked an error, and back to which stage it went. */
  public static final String MARKED = "ERROR_MARKED";

  /** The step of a line that says a marked error was answered. */
  public static final String ANSWERED = "MARK_ANSWERED";

  private static final Set<String> OUTSIDE_THE_TABLE =
      Set.of(OPEN, NOTICE, WARNING, MARKED, ANSWERED);

  /** Whether a step stands in the procedure's table; else its words are casework's own. */
  public static boolean isOfTheTable(String step) {
    return !OUTSIDE_THE_TABLE.contains(step);
  }

  /** 经办人 — who stands behind a line, as he was at that moment. The party's name is not repeated. */
  public record Author(
      ByKind kind,
      Optional<OfficerId> officer,
      Optional<UnitId> unit,
      Optional<Role> role,
      String name,
      Optional<OfficerId> inPlaceOf,
      boolean forParty) {
    public static Author system() {
      return unnamed(ByKind.SYSTEM);
    }

    public static Author party() {
      return unnamed(ByKind.PARTY);
    }

    private static Author unnamed(ByKind kind) {
      return new Author(
          kind, Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), false);
    }
  }
}
