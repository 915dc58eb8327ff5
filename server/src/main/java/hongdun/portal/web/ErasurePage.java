package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.PersonalData.Holding;
import hongdun.portal.PersonalData.Obstacle;
import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 注销账户 — what goes and what stays by which article, before anybody decides.
 *
 * @param obstacles what must end first
 */
public record ErasurePage(
    List<Holding> holdings, List<Obstacle> obstacles, boolean citizen, List<Shortcoming> faults)
    implements Page {
  public boolean mayErase() {
    return citizen && obstacles.isEmpty();
  }

  public List<Holding> going() {
    return holdings.stream().filter(one -> one.staysBy().isEmpty()).toList();
  }

  public List<Holding> staying() {
    return holdings.stream().filter(one -> one.staysBy().isPresent()).toList();
  }

  @Override
  public String template() {
    return "portal/erasure";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
