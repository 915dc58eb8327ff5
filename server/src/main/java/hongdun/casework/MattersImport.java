package hongdun.casework;

import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.Opening;
import hongdun.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * 办件导入 — brings matters of the past to the desk in bulk: number, journal, hands and clock as if
 * they had been handled here, without a message to the party and without an event for each.
 */
public interface MattersImport {
  /** Takes the ids of matters that will be brought in, so that other rooms' rows can name them. */
  List<MatterId> reserve(int count);

  /**
   * Writes the matters in the current transaction, as one of its last statements (the numbers are
   * dense). The query codes come of the chance that is handed in; the answers stand in the order of
   * the matters.
   */
  List<Matter> bringIn(List<PastMatter> matters, RandomGenerator chance);

  /** 既有办件 — a matter as it was opened, and the steps that were taken. */
  record PastMatter(MatterId id, Opening opening, Instant openedAt, List<PastStep> steps) {
    public PastMatter {
      steps = List.copyOf(steps);
    }
  }

  /**
   * 已办步骤 — a step of the matter's procedure, when and by whom it was taken.
   *
   * @param told what the party was told with it
   */
  record PastStep(Enum<?> step, Actor by, Instant at, String note, Optional<Telling> told) {}

  /** 告知 — a notice that repeats the matter's number. */
  @FunctionalInterface
  interface Telling {
    Notice notice(String number);
  }
}
