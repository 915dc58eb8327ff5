package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import java.time.Instant;

/** 内部备注 — what an officer noted on a matter for his colleagues; the party never sees it. */
public record InternalNote(long id, OfficerId officer, UnitId unit, Instant at, String note) {
  /** How many characters a note may have. */
  public static final int LONGEST = 1000;
}
