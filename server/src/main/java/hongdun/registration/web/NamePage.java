package hongdun.registration.web;

import gg.jte.Content;
import hongdun.portal.Choice;
import hongdun.registration.domain.FormStep;
import java.util.List;
import java.util.Optional;

/** 名称 — the name in its four parts, judged as it stands. */
public record NamePage(
    Filling filling, List<Choice> regions, List<Choice> divisions, Optional<Content> verdict)
    implements FillingPage {
  @Override
  public FormStep step() {
    return FormStep.NAME;
  }

  @Override
  public String template() {
    return "registration/name";
  }
}
