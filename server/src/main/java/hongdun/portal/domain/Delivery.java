package hongdun.portal.domain;

/** 投递状态 — where a message stands on its way out of the house, and why it stands there. */
public final class Delivery {
  private Delivery() {}

  /** 状态 — the migration says what each means. */
  public enum State {
    KEPT,
    WAITING,
    CLAIMED,
    CALLING,
    ACCEPTED,
    UNSURE,
    DEAD,
    LAPSED,
    GIVEN_UP;

    /** Whether the system administrator has to decide what becomes of it. */
    public boolean needsSomebody() {
      return this == DEAD || this == UNSURE;
    }
  }

  /** 原因 — why nobody tries it any more. */
  public enum Reason {
    /** The server refused it for good. */
    REFUSED,
    /** The server put it off too often. */
    TRIED_OUT,
    /** The server could not be reached for too long. */
    NOT_REACHED,
    /** Nothing was set up to carry it. */
    NO_CARRIER,
    /** The server was given all of it and did not answer. */
    NO_ANSWER,
    /** The sender stopped while it called the server. */
    SENDER_LOST
  }

  /** 通话结果 — what came of one call. */
  public enum Outcome {
    ACCEPTED,
    DEFERRED,
    REFUSED,
    UNREACHABLE,
    UNSURE
  }

  /** 处置 — what the system administrator did. */
  public enum Deed {
    SENT_AGAIN,
    GIVEN_UP
  }
}
