package hongdun.casework.usecase;

import hongdun.portal.OutOfTurn;

/** Somebody else has added an edition of the rule since the page was shown. */
final class RuleRevised extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  RuleRevised(long seen, long last) {
    super("casework.rules.revised", "Edition %d was seen, the last is %d".formatted(seen, last));
  }
}
