package hongdun.casework.web;

import gg.jte.Content;
import hongdun.casework.Matter;
import hongdun.casework.MatterParts;
import hongdun.casework.usecase.DescribeMatter;
import hongdun.casework.usecase.ExplainSteps;
import hongdun.casework.usecase.ReadInbox;
import hongdun.casework.usecase.ReadPapers;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.portal.Templates;
import java.util.List;
import org.springframework.stereotype.Component;

/** 办件页面组件 — the parts every room's pages about a matter share. */
@Component
class MatterSheets implements MatterParts {
  private final DescribeMatter matters;
  private final ReadPapers papers;
  private final ReadInbox inbox;
  private final ExplainSteps steps;
  private final Templates templates;

  MatterSheets(
      DescribeMatter matters,
      ReadPapers papers,
      ReadInbox inbox,
      ExplainSteps steps,
      Templates templates) {
    this.matters = matters;
    this.papers = papers;
    this.inbox = inbox;
    this.steps = steps;
    this.templates = templates;
  }

  @Override
  public Content header(Matter matter, Frame frame) {
    var described = matters.describe(matter);
    var words = new DueWords(frame.words(), frame.language());
    return templates.fragment(
        new HeaderPart(
            matter,
            described.table().stageKey(matter.stage()),
            MatterTags.meaning(matter, described.table()),
            words.sheets(described.clocks()),
            described.handler(),
            described.owner(),
            described.substitute(),
            frame.visitor().filter(SignedIn::isOfficer).isPresent(),
            frame
                .visitor()
                .filter(SignedIn::isOfficer)
                .map(who -> waiting(matter, who))
                .orElse(0L)),
        frame);
  }

  /** Done with this one, an officer is offered the next; while he has it nothing distracts him. */
  private long waiting(Matter matter, SignedIn officer) {
    return inbox.isWaiting(officer.asOfficer(), matter) ? 0 : inbox.waiting(officer.asOfficer());
  }

  @Override
  public Content journal(Matter matter, Frame frame) {
    return templates.fragment(new JournalPart(matters.chain(matter)), frame);
  }

  @Override
  public Content notHis(Matter matter, Frame frame) {
    return templates.fragment(
        new NotHisPart(
            frame
                .visitor()
                .filter(SignedIn::isOfficer)
                .map(who -> steps.notHis(matter, who.asOfficer()))
                .orElse(List.of())),
        frame);
  }

  @Override
  public Content papers(Matter matter, Frame frame) {
    return templates.fragment(new PapersPart(papers.of(matter)), frame);
  }
}
