package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.SecondNotice;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Corrections;
import hongdun.registration.persistence.Opinions;
import hongdun.registration.persistence.Papers;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审查 — accepts an application, returns it once with everything it lacks, or proposes what to
 * decide.
 */
@Component
public class Examine {
  private final Applications applications;
  private final Submissions submissions;
  private final Corrections corrections;
  private final Opinions opinions;
  private final Papers handedIn;
  private final Visibility visibility;
  private final Judgement judgement;
  private final Agency agency;
  private final Desk desk;
  private final IssuedPapers papers;
  private final InstantSource clock;

  Examine(
      Applications applications,
      Submissions submissions,
      Corrections corrections,
      Opinions opinions,
      Papers handedIn,
      Visibility visibility,
      Judgement judgement,
      Agency agency,
      Desk desk,
      IssuedPapers papers,
      InstantSource clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.corrections = corrections;
    this.opinions = opinions;
    this.handedIn = handedIn;
    this.visibility = visibility;
    this.judgement = judgement;
    this.agency = agency;
    this.desk = desk;
    this.papers = papers;
    this.clock = clock;
  }

  /** The outcome of an examiner's step. */
  public sealed interface Outcome {
    record Done(Matter matter) implements Outcome {}

    record NotAllowed(Forbidden why) implements Outcome {}

    /** The officer's own entry is incomplete: nothing named, no reason given. */
    record Incomplete(List<Shortcoming> shortcomings) implements Outcome {}

    /** 一次性告知: these fields were not named the first time and have not changed since. */
    record NotNew(List<String> fields) implements Outcome {}

    /** The application itself still falls short, so approval can't be proposed. */
    record Unmet(List<Shortcoming> shortcomings) implements Outcome {}
  }

  @Transactional
  public Outcome accept(ApplicationId id, int version, SignedIn officer) {
    return outcome(take(lock(id, officer), version, Step.ACCEPT, officer, ""));
  }

  /** 一次性告知补正: returns the application with everything it lacks, and prints the sheet. */
  @Transactional
  public Outcome returnOnce(
      ApplicationId id,
      int version,
      SignedIn officer,
      List<Remark> remarks,
      String overrideReason) {
    var application = lock(id, officer);
    if (remarks.isEmpty()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("remarks", "registration.examine.nothing-named")));
    }
    var notNew = notNew(application, remarks);
    if (!notNew.isEmpty() && !overrides(application, officer, overrideReason)) {
      return new Outcome.NotNew(notNew);
    }
    var note = remarks.stream().map(Remark::what).collect(Collectors.joining("；"));
    var result = take(application, version, Step.RETURN, officer, note);
    if (result instanceof StepResult.Taken(var matter)) {
      desk.tell(
          matter.id(),
          new Notice(
              "registration.notice.returned.subject",
              "registration.notice.returned.body",
              List.of(matter.subject(), matter.number(), Integer.toString(remarks.size()))));
      var document = papers.correctionNotice(application, matter, remarks, officer);
      var number = submissions.of(id).size();
      corrections.add(
          id,
          number,
          officer.officer(),
          remarks,
          notNew.isEmpty() ? "" : overrideReason,
          document,
          clock.instant());
    }
    return outcome(result);
  }

  /** Proposes approval, which needs an application without shortcomings. */
  @Transactional
  public Outcome proposeApproval(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = lock(id, officer);
    var shortcomings = judgement.shortcomings(application);
    if (!shortcomings.isEmpty()) {
      return new Outcome.Unmet(shortcomings);
    }
    return propose(application, version, Step.PROPOSE_APPROVAL, officer, reasons);
  }

  /** Proposes refusal, which needs reasons the party can read (Regulation Art. 20). */
  @Transactional
  public Outcome proposeRefusal(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = lock(id, officer);
    if (reasons.isBlank()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("reasons", "registration.examine.reasons-missing")));
    }
    return propose(application, version, Step.PROPOSE_REFUSAL, officer, reasons);
  }

  /** 复审: the head of the section agrees with what the examiner proposed. */
  @Transactional
  public Outcome reexamine(ApplicationId id, int version, SignedIn officer, String reasons) {
    return propose(lock(id, officer), version, Step.REEXAMINE, officer, reasons);
  }

  private Outcome propose(
      Application application, int version, Step step, SignedIn officer, String reasons) {
    var result = take(application, version, step, officer, reasons);
    if (result instanceof StepResult.Taken) {
      opinions.add(
          application.id(), new Opinion(step, officer.officer(), reasons, clock.instant()));
    }
    return outcome(result);
  }

  /** The fields changed and papers added since the submission before, empty for the first. */
  public Set<String> changedSince(ApplicationId id) {
    var all = submissions.of(id);
    if (all.size() < 2) {
      return Set.of();
    }
    var changed = new TreeSet<>(Answers.changed(all.get(all.size() - 2), all.getLast()));
    submissions
        .before(id)
        .ifPresent(time ->
            handedIn.addedSince(id, time).forEach(material -> changed.add("papers." + material)));
    return changed;
  }

  public List<List<Remark>> corrections(ApplicationId id) {
    return corrections.of(id);
  }

  /** What the newest notice named; empty if there was none. */
  public List<Remark> lastRemarks(ApplicationId id) {
    var all = corrections.of(id);
    return all.isEmpty() ? List.of() : all.getLast();
  }

  public List<Opinion> opinions(ApplicationId id) {
    return opinions.of(id);
  }

  private List<String> notNew(Application application, List<Remark> remarks) {
    var before = corrections.of(application.id());
    if (before.isEmpty()) {
      return List.of();
    }
    var namedBefore =
        before.stream()
            .flatMap(List::stream)
            .map(Remark::field)
            .collect(Collectors.toCollection(TreeSet::new));
    var named =
        remarks.stream().map(remark -> Shortcoming.of(remark.field(), remark.what())).toList();
    return SecondNotice.notAllowed(named, namedBefore, changedSince(application.id()));
  }

  /** Only a head of department may let a second notice name something old, and says why. */
  private boolean overrides(Application application, SignedIn officer, String reason) {
    var bureau = visibility.asOfficer(application, officer).bureau();
    return !reason.isBlank()
        && agency
            .rolesIn(new OfficerId(officer.officer()), bureau, judgement.today())
            .contains(Role.DIVISION_HEAD);
  }

  private Application lock(ApplicationId id, SignedIn officer) {
    var application =
        applications.lock(id).orElseThrow(() -> new NotFound("No application " + id.value()));
    visibility.asOfficer(application, officer);
    return application;
  }

  private StepResult take(
      Application application, int version, Step step, SignedIn officer, String note) {
    return desk.take(
        new Taking(
            application.matter().orElseThrow(),
            version,
            step,
            officer.actor(),
            note,
            new Establishing(application.draft(), judgement.today()).parties()));
  }

  private static Outcome outcome(StepResult result) {
    return switch (result) {
      case StepResult.Taken(var matter) -> new Outcome.Done(matter);
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
    };
  }
}
