package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.MatterId;
import hongdun.shared.Actor;
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
    return !OUTSIDE_THE_TABLE.contains(step)
        && !isOfTheClocks(step)
        && !OF_THE_DESK.contains(step)
        && !isDeed(step);
  }

  /** 事后抽查: it was drawn, or looked at again; the note's code is DRAWN, SOUND or FAULTY. */
  public static final String AFTER_CHECK = "AFTER_CHECK";

  /** The steps of the clocks, which lead from a stage to itself: stopped, resumed, extended. */
  public static final String STOPPED = "CLOCK_STOPPED";

  public static final String RESUMED = "CLOCK_RESUMED";
  public static final String EXTENDED = "CLOCK_EXTENDED";

  private static final Set<String> OF_THE_CLOCKS = Set.of(STOPPED, RESUMED, EXTENDED);

  /** Whether a step is one of the clocks and stands in no procedure's table. */
  public static boolean isOfTheClocks(String step) {
    return OF_THE_CLOCKS.contains(step);
  }

  /** 移交 was asked for; the note says to whom and why. */
  public static final String HAND_OVER_ASKED = "HAND_OVER_ASKED";

  /** 移交 was accepted: the matter has a new owner. */
  public static final String HANDED_OVER = "HANDED_OVER";

  /** 移交 was refused; the note says why. */
  public static final String HAND_OVER_REFUSED = "HAND_OVER_REFUSED";

  /** 移交 was taken back before it was answered. */
  public static final String HAND_OVER_WITHDRAWN = "HAND_OVER_WITHDRAWN";

  /** 依规接管: who had it has left or is away, and it came to the one who answers for it. */
  public static final String PASSED_BY_RULE = "PASSED_BY_RULE";

  /** 逐级上报: somebody was told that it runs late. */
  public static final String ESCALATED = "ESCALATED";

  /** 委托收回: the delegation is over or suspended and it came back; the note names the instrument. */
  public static final String RETURNED = "RETURNED_BY_DELEGATION";

  /** 委托办理: a delegation began and it came to the counter; the note names the instrument. */
  public static final String DELEGATED = "PASSED_BY_DELEGATION";

  /** 告知承办人: those who have it in hand were written to; the note says who. */
  public static final String OFFICERS_TOLD = "OFFICERS_TOLD";

  /** 回避 was asked for; the note says whose and why. */
  public static final String RECUSAL_ASKED = "RECUSAL_ASKED";

  /** 回避 was decided; the note says whose, how, and on what grounds. */
  public static final String RECUSAL_DECIDED = "RECUSAL_DECIDED";

  /** 集体讨论: the leaders decided together; the note says what. */
  public static final String DECIDED_TOGETHER = "DECIDED_TOGETHER";

  /** The steps of lines that are the desk's own and no step of a procedure. */
  public static final Set<String> OF_THE_DESK =
      Set.of(
          HAND_OVER_ASKED,
          HANDED_OVER,
          HAND_OVER_REFUSED,
          HAND_OVER_WITHDRAWN,
          PASSED_BY_RULE,
          ESCALATED,
          RETURNED,
          DELEGATED,
          OFFICERS_TOLD,
          RECUSAL_ASKED,
          RECUSAL_DECIDED,
          DECIDED_TOGETHER,
          AFTER_CHECK);

  /**
   * Whether a step is a deed beside the procedure: a line whose step is the key of its words, in
   * the messages of the room that did it.
   */
  public static boolean isDeed(String step) {
    return step.indexOf('.') >= 0;
  }

  /**
   * 窗口核对: in the key of a deed, that it was done at the counter before the matter was examined; it
   * counts as taking the application in (C5).
   */
  public static final String AT_THE_COUNTER = ".deed.counter.";

  /** 经办人 — who stands behind a line, as he was at that moment. The party's name is not repeated. */
  public record Author(
      ByKind kind,
      Optional<OfficerId> officer,
      Optional<UnitId> unit,
      Optional<Role> role,
      String name,
      Optional<OfficerId> inPlaceOf,
      boolean forParty) {
    /** An officer in an act of the desk itself, in the role by which he may do it. */
    public static Author officer(Actor.Officer by, String name, Optional<Role> role) {
      return new Author(
          ByKind.OFFICER,
          Optional.of(new OfficerId(by.officer())),
          Optional.of(new UnitId(by.unit())),
          role,
          name,
          Optional.empty(),
          false);
    }

    /** The same, for a colleague he stands in for, if any (C14). */
    public Author inPlaceOf(Optional<OfficerId> absent) {
      return new Author(kind, officer, unit, role, name, absent, forParty);
    }

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
