package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 内部备注 — what an officer noted on a matter for his colleagues, or what the delegation brought
 * about; the party never sees it.
 *
 * @param author empty where the delegation itself is what is noted
 * @param note the words; of what the delegation brought about, the number of the instrument
 * @param told the bureaus of a delegated matter it is meant for
 * @param readers who of them has read it
 */
public record InternalNote(
    long id,
    Kind kind,
    Optional<Author> author,
    Instant at,
    String note,
    List<Told> told,
    List<Reader> readers) {
  /** How many characters a note may have. */
  public static final int LONGEST = 1000;

  public InternalNote {
    told = List.copyOf(told);
    readers = List.copyOf(readers);
  }

  /** 类别 — written by an officer, or the matter returned from a delegation or came under one. */
  public enum Kind {
    NOTE,
    RETURNED,
    DELEGATED
  }

  /** Who wrote it, and for which unit. */
  public record Author(OfficerId officer, UnitId unit) {}

  /** 告知机关 — a bureau it is meant for, and whether it was read there by whom it concerns. */
  public record Told(UnitId bureau, boolean read) {}

  /** 已阅 — who read it, and when first. */
  public record Reader(OfficerId officer, Instant at) {}

  /** Whether a bureau has yet to read it. */
  public boolean isNewTo(UnitId bureau) {
    return told.stream().anyMatch(one -> one.bureau().equals(bureau) && !one.read());
  }
}
