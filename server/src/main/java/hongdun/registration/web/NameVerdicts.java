package hongdun.registration.web;

import gg.jte.Content;
import hongdun.naming.NameVerdictPart;
import hongdun.portal.Frame;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.usecase.Judgement;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 名称核查 — what is found of the name of an application, ready to show. */
@Component
class NameVerdicts {
  private final Judgement judgement;
  private final NameVerdictPart part;

  NameVerdicts(Judgement judgement, NameVerdictPart part) {
    this.judgement = judgement;
    this.part = part;
  }

  /** Empty while the name is not whole. */
  Optional<Content> of(ApplicationId id, Draft draft, Frame frame) {
    return judgement
        .parts(draft)
        .flatMap(
            name -> judgement.verdict(id, draft).map(verdict -> part.render(name, verdict, frame)));
  }
}
