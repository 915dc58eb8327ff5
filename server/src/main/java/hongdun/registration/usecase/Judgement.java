package hongdun.registration.usecase;

import hongdun.agency.Unit;
import hongdun.catalogue.Item;
import hongdun.naming.Finding;
import hongdun.naming.NameParts;
import hongdun.naming.NameParts.Bearer;
import hongdun.naming.Names;
import hongdun.naming.Paper;
import hongdun.naming.ProposedName;
import hongdun.naming.Verdict;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Requirements;
import hongdun.registration.domain.Situation;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 审查 — judges an application: the same code for the applicant's draft, the counter and the
 * examiner.
 */
@Component
public class Judgement {
  private final Names names;
  private final Localities localities;
  private final BarredPeople barred;
  private final ScopeCatalogue scopes;
  private final AskedMaterials asked;
  private final OpenDossier dossiers;
  private final InstantSource clock;

  Judgement(
      Names names,
      Localities localities,
      BarredPeople barred,
      ScopeCatalogue scopes,
      AskedMaterials asked,
      OpenDossier dossiers,
      InstantSource clock) {
    this.names = names;
    this.localities = localities;
    this.barred = barred;
    this.scopes = scopes;
    this.asked = asked;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Every shortcoming of an application as it is now. */
  public List<Shortcoming> shortcomings(Application application) {
    return shortcomings(dossiers.of(application));
  }

  public List<Shortcoming> shortcomings(Dossier dossier) {
    return Requirements.unmetBy(dossier.application().draft(), situation(dossier));
  }

  /** 任职限制 at the moment of the decision: who has been barred since the proposal was made. */
  List<Shortcoming> barredAtDecision(Dossier dossier) {
    return Requirements.barred(dossier.application().draft(), barred.atDecision(dossier, today()));
  }

  /** The shortcomings of one step of the form; only what its rules ask is looked up. */
  public List<Shortcoming> shortcomings(Application application, FormStep step) {
    var draft = application.draft();
    var dossier =
        step == FormStep.PAPERS || step == FormStep.PEOPLE
            ? dossiers.of(application)
            : dossiers.ofText(application);
    var judgedOn = asked.judgedOn(dossier);
    var situation =
        new Situation(
            judgedOn,
            step == FormStep.NAME ? verdict(application.id(), draft) : Optional.empty(),
            scopes.items(),
            localities.of(dossier, today()),
            dossier.attached(),
            asked.needed(application, judgedOn),
            step == FormStep.PEOPLE ? barred.of(dossier, today()) : Map.of());
    return Requirements.unmetBy(draft, situation, step);
  }

  public Situation situation(Application application) {
    return situation(dossiers.of(application));
  }

  public Situation situation(Dossier dossier) {
    var application = dossier.application();
    var judgedOn = asked.judgedOn(dossier);
    return new Situation(
        judgedOn,
        verdict(application.id(), application.draft()),
        scopes.items(),
        localities.of(dossier, today()),
        dossier.attached(),
        asked.needed(application, judgedOn),
        barred.of(dossier, today()));
  }

  public Item item(Application application) {
    return asked.item(application);
  }

  public Item item(Dossier dossier) {
    return asked.item(dossier);
  }

  /**
   * The materials that concern an application: those always asked for, called for, or handed in.
   */
  public List<Item.Material> materials(Application application) {
    return materials(dossiers.of(application));
  }

  public List<Item.Material> materials(Dossier dossier) {
    return asked.of(dossier);
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** The bureau that decides on the application: the one competent for its division. */
  public Optional<Unit> competent(Draft draft) {
    return localities.competent(draft, today());
  }

  /** What the rules of names say without refusing. */
  public List<Finding> warnings(Situation situation) {
    return situation.verdict().stream()
        .flatMap(verdict -> verdict.findings().stream())
        .filter(finding -> !finding.refuses())
        .toList();
  }

  /** The domicile as registered: the division in full and the address in it. */
  public String domicile(Application application) {
    return domicile(dossiers.ofText(application));
  }

  String domicile(Dossier dossier) {
    return localities
        .of(dossier, today())
        .inFull(dossier.application().draft().premises().address());
  }

  /** The verdict on the name, when all that must be known of it is filled in. */
  public Optional<Verdict> verdict(ApplicationId application, Draft draft) {
    return proposed(draft).map(name -> names.checkFor(application.value(), name, today()));
  }

  /**
   * The name as it is proposed, with what the application itself proves: the materials it asks for,
   * and that a company which is a shareholder has invested.
   */
  public Optional<ProposedName> proposed(Draft draft) {
    var papers = new ArrayList<Paper>();
    if (draft.name().leavesOutIndustry()) {
      papers.add(Paper.of(Paper.Kind.CROSS_INDUSTRY));
    }
    draft.companies().stream()
        .filter(company -> company.isMainland() && !company.code().isEmpty())
        .map(company -> new Paper(Paper.Kind.INVESTMENT_RELATION, company.code()))
        .forEach(papers::add);
    return parts(draft).map(parts -> ProposedName.of(parts, industry(draft)).with(papers));
  }

  /** The parts of the name, when they are complete. */
  public Optional<NameParts> parts(Draft draft) {
    var name = draft.name();
    if (!draft.bearsName()
        || name.division().isEmpty()
        || name.tradeName().isEmpty()
        || name.form().isEmpty()) {
      return Optional.empty();
    }
    return region(draft)
        .map(region ->
            new NameParts(
                name.division(),
                name.tradeName(),
                name.industry(),
                name.form(),
                region,
                draft.ofHousehold() ? Bearer.HOUSEHOLD : Bearer.LIMITED_COMPANY));
  }

  /** The name as it is registered: a household that uses none has none of its parts. */
  NameParts registeredName(Draft draft) {
    return parts(draft).orElseGet(() -> new NameParts("", "", "", "", region(draft).orElseThrow()));
  }

  /** The industry of the main scope item, empty while none is chosen. */
  public String industry(Draft draft) {
    var item = scopes.items().get(draft.scope().main());
    return item == null ? "" : item.industry();
  }

  public static Optional<Region> region(Draft draft) {
    var code = draft.name().region();
    return Region.isCode(code) ? Optional.of(new Region(code)) : Optional.empty();
  }
}
