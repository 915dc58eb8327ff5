package hongdun.naming.web;

import hongdun.naming.Verdict;
import hongdun.naming.domain.NameCheck;
import hongdun.naming.usecase.ReplayCheck.Replayed;
import hongdun.portal.Frame;
import hongdun.portal.Page;

/** 名称核查记录 — the verdict stored when a name was declared, for the desk. */
public record RecordedFragment(Replayed replayed, VerdictFragment verdict) implements Page {
  @Override
  public String template() {
    return "naming/recorded";
  }

  public NameCheck check() {
    return replayed.check();
  }

  public Verdict.Edition edition() {
    return check().verdict().edition();
  }

  /** Its result in one sentence. */
  public String headline(Frame frame) {
    return frame.text(
        VerdictFragment.headline(check().verdict()), check().input().proposed().parts().full());
  }
}
