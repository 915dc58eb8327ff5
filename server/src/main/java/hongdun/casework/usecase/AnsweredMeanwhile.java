package hongdun.casework.usecase;

import hongdun.portal.OutOfTurn;

/** 已有答复 — what somebody answers has been answered or taken back meanwhile. */
public final class AnsweredMeanwhile extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  AnsweredMeanwhile(long id) {
    super("casework.answered-meanwhile", "What is answered here, %d, is closed".formatted(id));
  }
}
