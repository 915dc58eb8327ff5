package hongdun.casework;

import hongdun.agency.OfficerId;
import hongdun.casework.Desk.StepResult.Forbidden;
import java.util.List;
import java.util.Optional;

/**
 * 公正履职 — whether an interest keeps an officer from what he would do about a matter beside its
 * procedure: allow, answer, order (C7). A declared one is brought before whoever decides on it.
 */
public interface Impartiality {
  /**
   * What bars him, in words of casework; empty when nothing does.
   *
   * @param officers the one who acts, and the one he stands in for, if any
   */
  Optional<Forbidden> bars(Matter matter, List<OfficerId> officers);
}
