package hongdun.registration.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.ChangedMeanwhile;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Stage;
import hongdun.registration.persistence.Applications;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 填报 — begins an application and changes what is filled in; saved at every step. */
@Component
public class FillIn {
  private final Applications applications;
  private final Visibility visibility;
  private final ActingFor acting;
  private final Desk desk;
  private final InstantSource clock;

  FillIn(
      Applications applications,
      Visibility visibility,
      ActingFor acting,
      Desk desk,
      InstantSource clock) {
    this.acting = acting;
    this.applications = applications;
    this.visibility = visibility;
    this.desk = desk;
    this.clock = clock;
  }

  /** Begins one for himself. */
  @Transactional
  public ApplicationId begin(EstablishmentItem item, SignedIn citizen, Language language) {
    return begin(item.blank(), citizen, "", language);
  }

  /**
   * Begins one, for himself or another.
   *
   * @param draft what it begins with
   * @param forWhom as {@link ActingFor.Choice} has it; empty for the citizen himself
   */
  @Transactional
  public ApplicationId begin(Draft draft, SignedIn citizen, String forWhom, Language language) {
    var item = EstablishmentItem.of(draft).code();
    var name = acting.named(forWhom, item, citizen);
    var id =
        applications.add(
            item,
            new Applicant.Online(name.account()),
            language,
            Token.salted(draft),
            clock.instant());
    acting.begun(id, name);
    return id;
  }

  /** 到窗口的人 — who came to the counter, and how he is told of the outcome. */
  public record Came(String name, String contact) {}

  /** 窗口代填: an officer begins an application for somebody who came to the counter. */
  @Transactional
  public ApplicationId beginAtCounter(
      EstablishmentItem item, SignedIn officer, Came came, Language language, Draft draft) {
    UnitId bureau = visibility.bureauOf(officer);
    return applications.add(
        item.code(),
        new Applicant.WalkIn(
            officer.officer(), bureau, Sensitive.of(came.name()), Sensitive.of(came.contact())),
        language,
        Token.salted(draft),
        clock.instant());
  }

  /** Changes what the page of the whole application showed, and who came, unless it is stale. */
  @Transactional
  public Filled changeAtCounter(
      ApplicationId id,
      SignedIn officer,
      Function<Draft, Came> came,
      String asOf,
      UnaryOperator<Draft> change) {
    var filled = change(id, officer, ".*", asOf, change);
    if (filled instanceof Filled.Saved(var saved)) {
      var who = came.apply(saved.draft());
      applications.cameToCounter(id, Sensitive.of(who.name()), Sensitive.of(who.contact()));
    }
    return filled;
  }

  /** Changes the draft; an application in the bureau's hands is closed to changes. */
  @Transactional
  public Application change(ApplicationId id, SignedIn visitor, UnaryOperator<Draft> change) {
    var application = lock(id, visitor);
    var draft = kept(application.draft(), change.apply(application.draft()));
    var now = clock.instant();
    applications.fillIn(id, draft, now);
    return application.filledIn(draft, now);
  }

  /**
   * With its secret; one from before there were any gets it when what was signed is void anyway.
   */
  private static Draft kept(Draft before, Draft after) {
    return before.salt().isEmpty() && !Answers.changed(before, after).isEmpty()
        ? Token.salted(after)
        : after.withSalt(before.salt());
  }

  /** 填写结果 — the outcome of changing answers that a page showed. */
  public sealed interface Filled {
    record Saved(Application application) implements Filled {}

    /** The page was stale: nothing is saved; the application is shown as it was entered. */
    record Stale(Application entered, List<Shortcoming> faults) implements Filled {}
  }

  /**
   * Changes the answers a page showed, unless they were changed since it did.
   *
   * @param fields the pattern of the fields of the page
   * @param asOf the hash of their answers when the page was shown, empty when it says none
   */
  @Transactional
  public Filled change(
      ApplicationId id, SignedIn visitor, String fields, String asOf, UnaryOperator<Draft> change) {
    var stored = lock(id, visitor);
    var entered = change.apply(stored.draft());
    var faults = ChangedMeanwhile.faults(stored.draft(), entered, fields, asOf);
    return faults.isEmpty()
        ? new Filled.Saved(change(id, visitor, _ -> entered))
        : new Filled.Stale(stored.filledIn(entered, stored.updatedAt()), faults);
  }

  /** Whether the applicant may change it now: as a draft, and when it came back for correction. */
  public boolean isOpen(Application application) {
    return switch (application.state()) {
      case DRAFT -> true;
      case PURGED -> false;
      case HANDED_IN ->
          application
              .matter()
              .flatMap(desk::find)
              .filter(matter -> matter.stage().equals(Stage.CORRECTION.name()))
              .isPresent();
    };
  }

  /** Somebody works on it, so it is not left to be purged. */
  void touch(ApplicationId id) {
    applications.touch(id, clock.instant());
  }

  /** An application he may change now, as it is read. */
  Application open(ApplicationId id, SignedIn visitor) {
    return requireOpen(visibility.asApplicant(id, visitor));
  }

  /** The same, locked until the transaction ends. */
  Application lock(ApplicationId id, SignedIn visitor) {
    return requireOpen(visibility.lockAsApplicant(id, visitor));
  }

  private Application requireOpen(Application application) {
    if (!isOpen(application)) {
      throw new ClosedToChanges(application.id());
    }
    return application;
  }

  /**
   * An application a citizen may work on.
   *
   * @param forWhom the name of another he acts for; empty for himself
   */
  public record Mine(Application application, String forWhom) {}

  /** His own and those he acts on for others, the latest first. */
  @Transactional(readOnly = true)
  public List<Mine> ofAccount(SignedIn citizen) {
    var forOthers = acting.forOthers(citizen);
    var forCompanies = acting.begunForCompanies(citizen);
    var own =
        applications.ofAccount(citizen.account()).stream()
            .filter(one -> !forCompanies.contains(one.id()))
            .map(one -> new Mine(one, ""));
    var others =
        forOthers.isEmpty()
            ? Stream.<Mine>empty()
            : applications.findAll(forOthers.keySet()).stream()
                .map(one -> new Mine(one, forOthers.getOrDefault(one.id(), "")));
    return Stream.concat(own, others)
        .sorted(Comparator.comparing((Mine one) -> one.application().updatedAt()).reversed())
        .toList();
  }

  /** 补正中: what this counter took in and was given back, whichever bureau decides it. */
  public List<Application> returnedToCounter(SignedIn officer) {
    // A last day rolls forward over a holiday, never as far as a month.
    var notOver = Dates.dayOf(clock.instant()).minusMonths(1);
    return applications.returnedToCounter(visibility.bureauOf(officer), notOver).stream()
        .filter(this::isOpen)
        .toList();
  }

  public List<Application> draftsAtCounter(SignedIn officer) {
    return applications.draftsAtCounter(visibility.bureauOf(officer));
  }
}
