package hongdun.naming.web;

import gg.jte.Content;
import hongdun.naming.NameParts;
import hongdun.naming.NameVerdictPart;
import hongdun.naming.Names.Verdict;
import hongdun.portal.Frame;
import hongdun.portal.Templates;
import org.springframework.stereotype.Component;

@Component
class VerdictPart implements NameVerdictPart {
  private final Templates templates;

  VerdictPart(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Content render(NameParts name, Verdict verdict, Frame frame) {
    return templates.fragment(new VerdictFragment(name, verdict), frame);
  }
}
