package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.MatterId;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.Optional;

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

  /** The step of a line about a check afterwards; its note is DRAWN or what was found. */
  public static final String AFTER_CHECK = "AFTER_CHECK";

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
