package hongdun.casework;

import hongdun.portal.OutOfTurn;

/** Somebody else moved the matter since the page was shown. */
public final class MatterMoved extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  public MatterMoved(MatterId matter, int seen, int now) {
    super(
        "casework.moved",
        "Matter %d was seen at version %d but is at %d".formatted(matter.value(), seen, now));
  }
}
