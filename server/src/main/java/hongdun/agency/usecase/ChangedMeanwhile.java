package hongdun.agency.usecase;

import hongdun.portal.OutOfTurn;

/** 情况已变 — somebody else has changed meanwhile what this page showed. */
public class ChangedMeanwhile extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  ChangedMeanwhile(String logMessage) {
    super("agency.changed-meanwhile", logMessage);
  }
}
