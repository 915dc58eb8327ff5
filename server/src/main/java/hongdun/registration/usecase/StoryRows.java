package hongdun.registration.usecase;

import hongdun.documents.DocumentId;
import hongdun.registration.demonstration.Courses.Taken;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.PastApplication;
import hongdun.registration.domain.PastApplication.Became;
import hongdun.registration.domain.PastApplication.Submission;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.ApplicationBatches.PastCorrection;
import hongdun.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** 演示申请的登记 — what registration itself keeps of the stories of a demonstration. */
record StoryRows(StoryWords words, StoryEntities entities) {
  static final Set<String> ORIGINALS = new TreeSet<>(Set.of("identity", "domicile"));
  private static final Duration FILLED_IN = Duration.ofMinutes(25);

  PastApplication application(Story story) {
    var course = story.course();
    var mended = course.wasMended();
    var submissions = new ArrayList<Submission>();
    submissions.add(
        new Submission(mended ? faulty(story.draft()) : story.draft(), course.openedAt()));
    course.steps().stream()
        .filter(taken -> taken.step() == Step.RESUBMIT)
        .forEach(taken -> submissions.add(new Submission(story.draft(), taken.at())));
    return new PastApplication(
        story.application(),
        story.item().code(),
        applicant(story),
        Language.ZH,
        story.matter(),
        submissions,
        signatures(story, submissions.getLast().at()),
        List.copyOf(ORIGINALS),
        story.staff().acceptor().id().value(),
        course.steps().stream().flatMap(taken -> opinion(story, taken).stream()).toList(),
        entities
            .find(story)
            .map(entity -> new Became(entity.id(), entity.code(), course.endedAt())));
  }

  private Applicant applicant(Story story) {
    var party = story.party();
    return story
        .account()
        .<Applicant>map(online -> new Applicant.Online(online.id()))
        .orElseGet(() ->
            new Applicant.WalkIn(
                story.staff().acceptor().id().value(),
                story.staff().bureau().id(),
                party.name(),
                party.address()));
  }

  /** What was handed in before it was mended: the address without its number. */
  private static Draft faulty(Draft draft) {
    var premises = draft.premises();
    return draft.withPremises(
        new PremisesAnswers(
            premises.address().replaceAll("[0-9].*", ""), premises.right(), premises.owner()));
  }

  private List<Signature> signatures(Story story, Instant submittedAt) {
    var way = story.account().isPresent() ? Signature.Way.LINK : Signature.Way.COUNTER;
    var officer =
        way == Signature.Way.COUNTER
            ? OptionalLong.of(story.staff().acceptor().id().value())
            : OptionalLong.empty();
    return Signatories.of(story.draft()).stream()
        .map(signatory ->
            new Signature(
                signatory.key(), signatory.name(), way, officer, submittedAt.minus(FILLED_IN)))
        .toList();
  }

  private Optional<Opinion> opinion(Story story, Taken taken) {
    return switch (taken.step()) {
      case PROPOSE_APPROVAL, PROPOSE_REFUSAL, REEXAMINE, APPROVE, REFUSE ->
          Optional.of(
              new Opinion(
                  taken.step(),
                  story.staff().of(taken.step()).officer(),
                  words.note(taken.step()),
                  taken.at()));
      case CHECK_SIGNATURES,
          ACCEPT,
          NOT_COMPETENT,
          REFUSE_ACCEPTANCE,
          RETURN,
          RESUBMIT,
          SEND_BACK,
          WITHDRAW,
          LAPSE,
          DEEM_ACCEPTED ->
          Optional.empty();
    };
  }

  PastCorrection correction(Story story, DocumentId notice) {
    return new PastCorrection(
        story.application(),
        1,
        story.staff().examiner().id().value(),
        List.of(words.remark(story)),
        notice.value(),
        !story.course().fate().isOpen(),
        story.resubmitBy(),
        story.returnedAt());
  }
}
