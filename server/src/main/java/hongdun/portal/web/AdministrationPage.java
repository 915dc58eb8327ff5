package hongdun.portal.web;

import hongdun.portal.AdministrationEntry.State;
import hongdun.portal.Page;
import java.util.List;
import java.util.Optional;

/** 管理首页 — what each administrator may do, with what stands there now. */
public record AdministrationPage(List<Card> cards) implements Page {
  @Override
  public String template() {
    return "portal/administration";
  }

  /** A card. */
  public record Card(String path, String titleKey, String leadKey, Optional<State> state) {}
}
