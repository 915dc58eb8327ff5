package hongdun.casework.web;

import hongdun.casework.domain.Progress;
import hongdun.documents.IssuedDocument;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 办理进度 — where a matter stands.
 *
 * @param papers shown to the party's own account and to officers of the bureau
 * @param handed how papers came to the party: when, and for post the carrier and number
 * @param partyPath where the party corrects or reads, for his own account only
 * @param waitsUntil the last day of what the matter waits for from the party
 */
public record ProgressPage(
    Progress progress,
    Meaning stageMeaning,
    List<DueSheet> clocks,
    List<Step> steps,
    List<Told> notices,
    List<IssuedDocument> papers,
    List<Handed> handed,
    String partyPath,
    Optional<LocalDate> waitsUntil)
    implements Page {
  /**
   * A step of the way.
   *
   * @param at when it was taken; empty for what lies ahead
   */
  public record Step(String words, Optional<Instant> at, String who, Place place) {
    Step here() {
      return new Step(words, at, who, Place.HERE);
    }
  }

  /** Where a step stands. */
  public enum Place {
    DONE,
    HERE,
    AHEAD
  }

  /** A delivery as whoever holds the code may know it: no name, no address. */
  public record Handed(Instant at, String words) {}

  /** What the party was told, in the reader's language. */
  public record Told(Instant at, String subject, String body) {}

  /** The picture of the way this matter goes, with where it is. */
  public FlowPart picture() {
    return FlowPart.of(progress.table(), progress.matter().stage());
  }

  @Override
  public String template() {
    return "casework/progress";
  }
}
