package hongdun.registration.usecase;

import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.naming.Finding;
import hongdun.naming.NameParts;
import hongdun.naming.Names;
import hongdun.naming.Names.Verdict;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answer;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.HandedInPaper;
import hongdun.registration.domain.OccasionalPapers;
import hongdun.registration.domain.Requirements;
import hongdun.registration.domain.ScopeItem;
import hongdun.registration.domain.Situation;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 审查 — judges an application: the same code for the applicant's draft, the counter and the
 * examiner.
 */
@Component
public class Judgement {
  /** What the fields end in whose answers are days. */
  private static final List<String> DAYS = List.of(".due", ".validUntil", ".issued", ".confirmed");

  private final Names names;
  private final Localities localities;
  private final BarredPeople barred;
  private final Catalogue catalogue;
  private final ScopeCatalogue scopes;
  private final Papers papers;
  private final Submissions submissions;
  private final Divisions divisions;
  private final Words words;
  private final InstantSource clock;

  Judgement(
      Names names,
      Localities localities,
      BarredPeople barred,
      Catalogue catalogue,
      ScopeCatalogue scopes,
      Papers papers,
      Submissions submissions,
      Divisions divisions,
      Words words,
      InstantSource clock) {
    this.names = names;
    this.localities = localities;
    this.barred = barred;
    this.catalogue = catalogue;
    this.scopes = scopes;
    this.papers = papers;
    this.submissions = submissions;
    this.divisions = divisions;
    this.words = words;
    this.clock = clock;
  }

  /** Every shortcoming of an application as it is now. */
  public List<Shortcoming> shortcomings(Application application) {
    return Requirements.unmetBy(application.draft(), situation(application));
  }

  /** The shortcomings of one step of the form; only what its rules ask is looked up. */
  public List<Shortcoming> shortcomings(Application application, FormStep step) {
    var draft = application.draft();
    var situation =
        new Situation(
            judgedOn(application),
            step == FormStep.NAME ? verdict(application.id(), draft) : Optional.empty(),
            scopes.items(),
            localities.of(application, today()),
            step == FormStep.PAPERS ? attached(application.id()) : Set.of(),
            needed(application),
            step == FormStep.PEOPLE ? barred.of(application, today()) : Map.of());
    return Requirements.unmetBy(draft, situation, step);
  }

  public Situation situation(Application application) {
    var draft = application.draft();
    return new Situation(
        judgedOn(application),
        verdict(application.id(), draft),
        scopes.items(),
        localities.of(application, today()),
        attached(application.id()),
        needed(application),
        barred.of(application, today()));
  }

  /** What the bureau has in hand is judged as of the day it was handed in, a draft as of today. */
  private LocalDate judgedOn(Application application) {
    return Optional.of(application)
        .filter(given -> given.matter().isPresent())
        .flatMap(given -> submissions.handedIn(given.id(), Answers.hash(given.draft())))
        .map(Dates::dayOf)
        .orElseGet(this::today);
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** The bureau that decides on the application: the one competent for its division. */
  public Optional<Unit> competent(Draft draft) {
    return localities.competent(draft, today());
  }

  /** The item as the guide had it when the text was received, for a draft as it has it today. */
  public Item item(Application application) {
    return catalogue
        .item(application.item(), judgedOn(application))
        .orElseThrow(() -> new IllegalStateException("No item " + application.item()));
  }

  /**
   * The materials that concern an application: those always asked for, called for, or handed in.
   */
  public List<Item.Material> materials(Application application) {
    var called = OccasionalPapers.askedBy(application.draft(), scopes.items());
    var attached = attached(application.id());
    return item(application).materials().stream()
        .filter(material ->
            material.required()
                || called.contains(material.code())
                || attached.contains(material.code()))
        .toList();
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
    return localities.of(application, today()).inFull(application.draft().premises().address());
  }

  /**
   * 救济途径 — where a refusal can be contested: the people's government and the court of the place.
   */
  public record Remedies(BilingualText reconsiderTo, BilingualText court) {}

  /**
   * Reconsideration by the people's government (Reconsideration Law Art. 24), suit at the local
   * court.
   */
  public Remedies remediesOf(Region region) {
    var place =
        divisions.name(region, today()).orElse(new BilingualText(region.code(), region.code()));
    return new Remedies(
        new BilingualText(
            words.text(Language.ZH, "registration.paper.government", place.zh()),
            words.text(Language.EN, "registration.paper.government", place.en())),
        new BilingualText(
            words.text(Language.ZH, "registration.paper.court", place.zh()),
            words.text(Language.EN, "registration.paper.court", place.en())));
  }

  /** All answers, ready to show. */
  public List<AnswerRow> rows(Draft draft) {
    return Answers.of(draft).stream().map(answer -> new AnswerRow(answer, words(answer))).toList();
  }

  private Optional<BilingualText> words(Answer answer) {
    return switch (answer.field()) {
      case "name.region" ->
          Region.isCode(answer.value())
              ? divisions.fullName(new Region(answer.value()), today())
              : Optional.empty();
      case "scope.items" ->
          Optional.of(
              new BilingualText(
                  wordings(answer.value(), Language.ZH, "；"),
                  wordings(answer.value(), Language.EN, "; ")));
      case "scope.main" ->
          Optional.ofNullable(scopes.items().get(answer.value())).map(ScopeItem::wording);
      default -> day(answer);
    };
  }

  /** A day in words, when the answer is one. */
  private static Optional<BilingualText> day(Answer answer) {
    return DAYS.stream().anyMatch(answer.field()::endsWith)
        ? Establishing.day(answer.value())
            .map(day -> new BilingualText(Dates.day(day, Language.ZH), Dates.day(day, Language.EN)))
        : Optional.empty();
  }

  private String wordings(String ids, Language language, String separator) {
    return Arrays.stream(ids.split(" "))
        .map(scopes.items()::get)
        .filter(Objects::nonNull)
        .map(item -> item.wording().in(language))
        .collect(Collectors.joining(separator));
  }

  /** The verdict on the name, when all that must be known of it is filled in. */
  public Optional<Verdict> verdict(ApplicationId application, Draft draft) {
    return parts(draft)
        .map(parts -> names.checkFor(application.value(), parts, industry(draft), today()));
  }

  /** The parts of the name, when they are complete. */
  public Optional<NameParts> parts(Draft draft) {
    var name = draft.name();
    if (name.division().isEmpty() || name.tradeName().isEmpty() || name.form().isEmpty()) {
      return Optional.empty();
    }
    return region(draft)
        .map(region ->
            new NameParts(name.division(), name.tradeName(), name.industry(), name.form(), region));
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

  Set<String> attached(ApplicationId application) {
    return papers.of(application).stream()
        .map(HandedInPaper::material)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The materials somebody must hand in; what the product fills in itself is signed, not attached.
   */
  private Map<String, BilingualText> needed(Application application) {
    var called = OccasionalPapers.askedBy(application.draft(), scopes.items());
    var needed = new LinkedHashMap<String, BilingualText>();
    for (var material : item(application).materials()) {
      if (!material.generated() && (material.required() || called.contains(material.code()))) {
        needed.put(material.code(), material.title());
      }
    }
    return needed;
  }
}
