package hongdun.registration.web;

import hongdun.registration.domain.Elsewhere;
import hongdun.shared.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 窗口核对 — what the page of a whole application asks of the officer at the counter, and tells him.
 *
 * @param originals the materials whose originals he may have seen
 * @param seen the codes of those he saw
 * @param papers the papers to print and sign, as their addresses name them
 * @param signed whether everybody's signature on this text was checked
 * @param ready nothing of the answers and papers falls short
 * @param elsewhere why this counter is not the usual one; it never blocks
 * @param competent the bureau that registers the place, when it is another
 */
public record AtCounter(
    List<Original> originals,
    Set<String> seen,
    List<String> papers,
    boolean signed,
    boolean ready,
    Set<Elsewhere> elsewhere,
    Optional<BilingualText> competent) {
  public AtCounter {
    originals = List.copyOf(originals);
    seen = Set.copyOf(seen);
    papers = List.copyOf(papers);
    elsewhere = Set.copyOf(elsewhere);
  }

  /** A material whose original can be shown at the counter. */
  public record Original(String code, BilingualText title) {}
}
