package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.DraftFixtures;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Signing;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications on their way to the desk, without the checks of handing in. */
@Component
public class HandedInApplications {
  private static final String PASSWORD = "一匹小马过河去了很远";

  private final Rows rows;
  private final HandedInMatters matters;
  private final Accounts accounts;
  private final Agency agency;
  private final Desk desk;
  private final InstantSource clock;

  HandedInApplications(
      Rows rows,
      HandedInMatters matters,
      Accounts accounts,
      Agency agency,
      Desk desk,
      InstantSource clock) {
    this.rows = rows;
    this.matters = matters;
    this.accounts = accounts;
    this.agency = agency;
    this.desk = desk;
    this.clock = clock;
  }

  /** What is written of an application. */
  @Component
  record Rows(Applications applications, Submissions submissions, Signing signing, FillIn fillIn) {}

  SignedIn applicant() {
    var account = accounts.createForCitizen(UUID.randomUUID() + "@example.cn", "李静", PASSWORD);
    return new SignedIn(account, "李静", 0, 0, Set.of());
  }

  /** A filled-in application of three people, p1 to p3, some of whom have confirmed online. */
  ApplicationId signedOnlineBy(SignedIn applicant, String... signatories) {
    var id = rows.fillIn().begin(EstablishmentItem.LLC, applicant, Language.ZH);
    var draft = rows.fillIn().change(id, applicant, _ -> DraftFixtures.aDraft().build()).draft();
    Signatories.of(draft).stream()
        .filter(signatory -> List.of(signatories).contains(signatory.key()))
        .forEach(signatory ->
            rows.signing()
                .sign(
                    id,
                    signatory.key(),
                    Answers.hash(draft),
                    signatory.name(),
                    Way.LINK,
                    OptionalLong.empty(),
                    clock.instant()));
    return id;
  }

  /** One whose people no other test writes to. */
  ApplicationId withOwnAddresses(SignedIn applicant) {
    var id = signedOnlineBy(applicant);
    rows.fillIn()
        .change(
            id,
            applicant,
            draft ->
                draft.withOnly(
                    draft.people().stream()
                        .map(person ->
                            new PersonAnswers(
                                person.key(),
                                person.name(),
                                person.documentKind(),
                                person.documentNumber(),
                                UUID.randomUUID() + "@example.cn",
                                person.posts()))
                        .toList()));
    return id;
  }

  @Transactional
  public ApplicationId handIn(ApplicationId id, SignedIn applicant) {
    var application = application(id);
    var draft = application.draft();
    rows.submissions().add(id, draft, Answers.hash(draft), clock.instant());
    matters.open(application, applicant, Language.ZH);
    return id;
  }

  Application application(ApplicationId id) {
    return rows.applications().find(id).orElseThrow();
  }

  Matter matter(ApplicationId id) {
    return application(id).matter().flatMap(desk::find).orElseThrow();
  }

  Actor applicantOf(ApplicationId id) {
    return new Actor.Citizen(matter(id).party().account().orElseThrow());
  }

  /** An officer of the bureau that handles an application, in a role. */
  SignedIn officer(ApplicationId id, Role role) {
    return officer(id, role, Optional.empty());
  }

  /** An officer with a role who is another person than this one. */
  SignedIn officer(ApplicationId id, Role role, SignedIn other) {
    return officer(id, role, Optional.of(other.officer()));
  }

  /** Every officer who holds a role in the bureau. */
  List<SignedIn> officers(ApplicationId id, Role role) {
    var bureau = matter(id).bureau();
    return agency.holders(bureau, role, Dates.dayOf(clock.instant())).stream()
        .map(officer -> signedIn(officer, role, bureau))
        .toList();
  }

  private SignedIn officer(ApplicationId id, Role role, Optional<Long> other) {
    var bureau = matter(id).bureau();
    var officer =
        agency.holders(bureau, role, Dates.dayOf(clock.instant())).stream()
            .filter(one -> other.filter(number -> number == one.id().value()).isEmpty())
            .findFirst()
            .orElseThrow();
    return signedIn(officer, role, bureau);
  }

  private SignedIn signedIn(Officer officer, Role role, UnitId bureau) {
    var unit =
        agency
            .authority(officer.id(), bureau, Dates.dayOf(clock.instant()))
            .as(role)
            .orElseThrow()
            .unit();
    return new SignedIn(1, officer.name(), officer.id().value(), unit.value(), Set.of(role.name()));
  }
}
