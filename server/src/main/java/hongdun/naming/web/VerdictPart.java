package hongdun.naming.web;

import gg.jte.Content;
import hongdun.naming.NameParts;
import hongdun.naming.NameVerdictPart;
import hongdun.naming.Verdict;
import hongdun.naming.usecase.ReplayCheck;
import hongdun.portal.Frame;
import hongdun.portal.Templates;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class VerdictPart implements NameVerdictPart {
  private final Templates templates;
  private final ReplayCheck replayCheck;

  VerdictPart(Templates templates, ReplayCheck replayCheck) {
    this.templates = templates;
    this.replayCheck = replayCheck;
  }

  @Override
  public Content render(NameParts name, Verdict verdict, Frame frame) {
    return templates.fragment(new VerdictFragment(name, verdict, Optional.empty()), frame);
  }

  /** Where papers can be stated: they are fields of the form with this id. */
  Content render(NameParts name, Verdict verdict, String form, Frame frame) {
    return templates.fragment(new VerdictFragment(name, verdict, Optional.of(form)), frame);
  }

  @Override
  public Optional<Content> recorded(long application, Frame frame) {
    return replayCheck
        .newest(application)
        .map(replayed -> {
          var check = replayed.check();
          var verdict =
              new VerdictFragment(
                  check.input().proposed().parts(), check.verdict(), Optional.empty());
          return templates.fragment(new RecordedFragment(replayed, verdict), frame);
        });
  }
}
