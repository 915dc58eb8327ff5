package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Requirements;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 公司登记（备案）申请书 — the one page of a limited company at the counter. */
@Component
class CompanySheet implements CounterSheet {
  static final String PATH = "/desk/counter/company";

  private final CompanyForm form;
  private final OpenDossier dossiers;
  private final Judgement judgement;
  private final SheetParts parts;

  CompanySheet(CompanyForm form, OpenDossier dossiers, Judgement judgement, SheetParts parts) {
    this.form = form;
    this.dossiers = dossiers;
    this.judgement = judgement;
    this.parts = parts;
  }

  @Override
  public EstablishmentItem item() {
    return EstablishmentItem.LLC;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Draft read(Draft before, Form entered) {
    return form.read(before, entered);
  }

  @Override
  public Page blank(SignedIn officer, Frame frame) {
    var draft = item().blank();
    return new CompanySheetPage(
        Optional.empty(),
        parts.blank(item(), officer),
        draft,
        "",
        offered(draft, "", frame),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Override
  public Page checked(Filling filling, SignedIn officer, Frame frame) {
    return page(filling, "", officer, true, frame);
  }

  @Override
  public Page of(Filling filling, String find, SignedIn officer, Frame frame) {
    return page(filling, find, officer, false, frame);
  }

  private Page page(Filling filling, String find, SignedIn officer, boolean checked, Frame frame) {
    var application = filling.application();
    var draft = application.draft();
    var dossier = dossiers.of(application);
    var situation = judgement.situation(dossier);
    var shortcomings = Requirements.unmetBy(draft, situation);
    return new CompanySheetPage(
        Optional.of(application.id()),
        parts.of(dossier, shortcomings.isEmpty(), officer),
        draft,
        dossier.hash(),
        offered(draft, find, frame),
        parts.verdict(draft, situation.verdict(), frame),
        parts.place(draft),
        filling.named(),
        SheetParts.atTheCounter(checked ? shortcomings : filling.faults()));
  }

  private CompanySheetPage.Offered offered(Draft draft, String find, Frame frame) {
    return new CompanySheetPage.Offered(
        parts.regions(frame),
        parts.divisions(draft),
        parts.scope(draft.scope(), find),
        judgement.today());
  }
}
