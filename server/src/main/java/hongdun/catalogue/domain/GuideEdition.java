package hongdun.catalogue.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 指南版本 — an edition of a guide among all of its item, counted from the first.
 *
 * @param until the last day it holds, where another follows
 */
public record GuideEdition(Guide guide, int number, Optional<LocalDate> until) {
  /** Where an edition stands on a day. */
  public enum Standing {
    FORMER,
    HOLDS,
    TO_COME
  }

  public LocalDate from() {
    return guide.item().validFrom();
  }

  public boolean holds(LocalDate on) {
    return standing(on) == Standing.HOLDS;
  }

  public Standing standing(LocalDate on) {
    if (on.isBefore(from())) {
      return Standing.TO_COME;
    }
    return until.filter(on::isAfter).isPresent() ? Standing.FORMER : Standing.HOLDS;
  }
}
