package hongdun.registration.usecase;

import hongdun.casework.Desk.Opening;
import hongdun.casework.MattersImport.PastMatter;
import hongdun.casework.MattersImport.PastStep;
import hongdun.casework.MattersImport.Telling;
import hongdun.casework.RuleSet;
import hongdun.ledger.AdministrativeAct;
import hongdun.registration.RegistrationApproved;
import hongdun.registration.RegistrationRefused;
import hongdun.registration.demonstration.Courses.Taken;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 演示办件的经过 — the matters of the stories of a demonstration, as the desk takes them over. */
record StoryMatters(StoryWords words, StoryEntities entities) {
  PastMatter matter(Story story) {
    return new PastMatter(
        story.matter(),
        new Opening(
            EstablishLlc.PROCEDURE,
            story.item().code(),
            story.draft().name().full(),
            story.staff().bureau().id(),
            story.region(),
            story.item().ruleSet(),
            story.party(),
            Set.of(),
            story.applicant()),
        story.course().openedAt(),
        story.course().steps().stream().map(taken -> step(story, taken)).toList());
  }

  private PastStep step(Story story, Taken taken) {
    var by =
        switch (taken.step()) {
          case RESUBMIT, WITHDRAW -> story.applicant();
          case LAPSE -> new Actor.TheSystem();
          default -> story.staff().of(taken.step());
        };
    var note = taken.step() == Step.RETURN ? words.remark(story).what() : words.note(taken.step());
    return new PastStep(taken.step(), by, taken.at(), note, told(story, taken.step()));
  }

  private Optional<Telling> told(Story story, Step step) {
    var subject = story.draft().name().full();
    return switch (step) {
      case RETURN -> Optional.of(number -> StoryWords.notice("returned", subject, number, "1"));
      case APPROVE -> {
        var code = entities.of(story).code().value();
        yield Optional.of(number -> StoryWords.notice("approved", subject, code, number));
      }
      case REFUSE ->
          Optional.of(number -> StoryWords.notice("refused", subject, number, words.note(step)));
      case CHECK_SIGNATURES,
          ACCEPT,
          NOT_COMPETENT,
          REFUSE_ACCEPTANCE,
          RESUBMIT,
          PROPOSE_APPROVAL,
          PROPOSE_REFUSAL,
          REEXAMINE,
          SEND_BACK,
          WITHDRAW,
          LAPSE,
          DEEM_ACCEPTED ->
          Optional.empty();
    };
  }

  /** The decision, as the ledger enters it. */
  Stream<AdministrativeAct> decision(Story story) {
    var bureau = story.staff().bureau().id().value();
    var rules = new RuleSet(story.item().ruleSet());
    var at = story.course().endedAt();
    return switch (story.course().fate()) {
      case APPROVED ->
          Stream.of(
              new RegistrationApproved(
                  story.application(), story.matter(), bureau, entities.of(story).id(), rules, at));
      case REFUSED ->
          Stream.of(
              new RegistrationRefused(story.application(), story.matter(), bureau, rules, at));
      default -> Stream.empty();
    };
  }
}
