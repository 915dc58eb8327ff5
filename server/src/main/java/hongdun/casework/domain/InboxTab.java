package hongdun.casework.domain;

import java.util.Locale;
import java.util.Optional;

/** 待办分类 — the lists of an officer's desk. */
public enum InboxTab {
  /** Mine, or nobody's and for one of my roles. */
  WAITING,
  /** 代办: what waits for a colleague for whom he stands in today, counted apart (C14). */
  IN_PLACE,
  /** Mine, also while the party corrects. */
  IN_HAND,
  /** All open matters of the bureau. */
  OPEN,
  /** The concluded ones, latest first. */
  DONE,
  /** All of them, running or over. */
  ALL;

  /** Whether it is the officer's own work, in his own bureau. */
  public boolean isOwnWork() {
    return this == WAITING || this == IN_PLACE || this == IN_HAND;
  }

  /** The word in addresses and keys: waiting, in-place, in-hand, open, done. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<InboxTab> of(String code) {
    for (var tab : values()) {
      if (tab.code().equals(code)) {
        return Optional.of(tab);
      }
    }
    return Optional.empty();
  }
}
