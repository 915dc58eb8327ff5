package hongdun.registration.usecase;

import hongdun.casework.MatterId;
import hongdun.casework.Party;
import hongdun.catalogue.Item;
import hongdun.portal.Accounts.Account;
import hongdun.registration.ApplicationId;
import hongdun.registration.demonstration.Courses.Course;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 演示申请 — one application of a demonstration, with everything known of it before it is written. */
record Story(
    Course course,
    ApplicationId application,
    MatterId matter,
    Draft draft,
    Optional<Account> account,
    Staff staff,
    Item item,
    Optional<LocalDate> lastToMend) {
  Region region() {
    return new Region(draft.name().region());
  }

  Actor applicant() {
    return account
        .<Actor>map(online -> new Actor.Citizen(online.id()))
        .orElseGet(() -> staff.actor(staff.acceptor()));
  }

  Party party() {
    var person = draft.people().getFirst();
    return account
        .map(online ->
            new Party(
                Optional.of(online.id()),
                Sensitive.of(online.displayName()),
                Sensitive.of(online.address()),
                Language.ZH))
        .orElseGet(() ->
            new Party(
                Optional.empty(),
                Sensitive.of(person.name()),
                Sensitive.of(person.contact()),
                Language.ZH));
  }

  /** The last day on which it could be mended, if it was returned. */
  LocalDate resubmitBy() {
    return lastToMend.orElseThrow();
  }

  /** When it was returned, if it was. */
  Instant returnedAt() {
    return course.steps().stream()
        .filter(taken -> taken.step() == Step.RETURN)
        .findFirst()
        .orElseThrow()
        .at();
  }
}
