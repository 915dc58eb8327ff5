package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Appointment;
import hongdun.agency.persistence.Appointments;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HongdunTest
class AppointOfficerTests {
  private final Agency agency;
  private final AgencyRows rows;
  private final AppointOfficer appoint;
  private final Appointments appointments;
  private final LocalDate today;
  private UnitId bureau = new UnitId(0);
  private OfficerId security = new OfficerId(0);

  AppointOfficerTests(
      Agency agency,
      AgencyRows rows,
      AppointOfficer appoint,
      Appointments appointments,
      InstantSource clock) {
    this.agency = agency;
    this.rows = rows;
    this.appoint = appoint;
    this.appointments = appointments;
    this.today = Dates.dayOf(clock.instant());
  }

  @BeforeEach
  void theCityBureauHasASecurityAdministrator() {
    bureau = agency.competentFor(new Region("510100"), today).orElseThrow().id();
    security = agency.holders(bureau, Role.SECURITY_ADMINISTRATOR, today).getFirst().id();
  }

  @Test
  void aRoleIsGivenFromToday() {
    var officer = rows.officer(bureau);

    var faults = appoint.appoint(asked(officer, Role.EXAMINER, today), security);

    assertThat(faults).isEmpty();
    assertThat(agency.rolesIn(officer, bureau, today)).containsExactly(Role.EXAMINER);
  }

  @Test
  void everythingMissingIsSaidAtOnce() {
    var officer = rows.officer(bureau);

    var faults =
        appoint.appoint(
            new AppointOfficer.Asked(
                bureau,
                officer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true),
            security);

    assertThat(faults)
        .extracting(Shortcoming::field)
        .containsExactly("post", "role", "from", "until");
  }

  @Test
  void rightsAreNotGivenBackwards() {
    var officer = rows.officer(bureau);

    assertThat(words(appoint.appoint(asked(officer, Role.EXAMINER, today.minusDays(1)), security)))
        .containsExactly("agency.fault.backdated");
  }

  @Test
  void anAppointmentThatOverlapsIsRefusedWithWords() {
    var officer = rows.officer(bureau);
    var post = rows.post(bureau);
    rows.appointment(officer, post, Role.EXAMINER, today, today.plusDays(10));

    var faults = appoint.appoint(asked(officer, post, Role.EXAMINER, today.plusDays(10)), security);
    var later = appoint.appoint(asked(officer, post, Role.EXAMINER, today.plusDays(11)), security);

    assertThat(words(faults)).containsExactly("agency.fault.held-already");
    assertThat(later).isEmpty();
  }

  @Test
  void nobodyStandsInTwoFullTimePostsAtATime() {
    var officer = rows.officer(bureau);
    rows.appointment(officer, rows.post(bureau), Role.EXAMINER, today, today.plusDays(10));

    assertThat(words(appoint.appoint(asked(officer, Role.APPROVER, today.plusDays(5)), security)))
        .containsExactly("agency.fault.two-full-time-posts");
  }

  @Test
  void noPersonIsTwoOfTheThreeAdministrators() {
    var post = rows.post(bureau);

    assertThat(
            words(
                appoint.appoint(asked(security, post, Role.AUDIT_ADMINISTRATOR, today), security)))
        .contains("agency.fault.two-administrators");
  }

  @Test
  void anAdministratorHasNoBusinessRoleNorTheOtherWayRound() {
    var examiner = rows.officer(bureau);
    var post = rows.post(bureau);
    rows.appointment(examiner, post, Role.EXAMINER, today, today.plusDays(10));

    assertThat(
            words(
                appoint.appoint(
                    asked(examiner, post, Role.SYSTEM_ADMINISTRATOR, today.plusDays(3)), security)))
        .containsExactly("agency.fault.administrator-in-business");
    assertThat(words(appoint.appoint(asked(security, Role.APPROVER, today), security)))
        .contains("agency.fault.administrator-in-business");
  }

  @Test
  void onlyTheSecurityAdministratorOfTheBureauGivesRights() {
    var officer = rows.officer(bureau);
    var system = agency.holders(bureau, Role.SYSTEM_ADMINISTRATOR, today).getFirst().id();
    var other = agency.competentFor(new Region("510105"), today).orElseThrow().id();

    assertThatThrownBy(() -> appoint.appoint(asked(officer, Role.EXAMINER, today), system))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            appoint.appoint(
                new AppointOfficer.Asked(
                    other,
                    rows.officer(other),
                    Optional.of(rows.post(other)),
                    Optional.of(Role.EXAMINER),
                    Optional.of(today),
                    Optional.empty(),
                    false),
                security))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAppointmentIsEndedOnceAndStaysInTheBook() {
    var officer = rows.officer(bureau);
    appoint.appoint(asked(officer, Role.EXAMINER, today), security);
    var held = only(officer);

    var faults = appoint.end(held.id(), bureau, Optional.of(today.minusDays(1)), security);

    assertThat(faults).isEmpty();
    assertThat(agency.rolesIn(officer, bureau, today)).isEmpty();
    assertThat(only(officer).until()).contains(today.minusDays(1));
    assertThatThrownBy(
            () -> appoint.end(held.id(), bureau, Optional.of(today.minusDays(1)), security))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void anAppointmentIsNeitherEndedForThePastNorLengthened() {
    var officer = rows.officer(bureau);
    var post = rows.post(bureau);
    rows.appointment(officer, post, Role.EXAMINER, today, today.plusDays(10));
    var held = only(officer);

    assertThat(words(appoint.end(held.id(), bureau, Optional.of(today.minusDays(2)), security)))
        .containsExactly("agency.fault.ended-backwards");
    assertThat(words(appoint.end(held.id(), bureau, Optional.of(today.plusDays(11)), security)))
        .containsExactly("agency.fault.not-longer");
    assertThat(words(appoint.end(held.id(), bureau, Optional.empty(), security)))
        .containsExactly("agency.fault.last-day");
  }

  @Test
  void theLastSecurityAdministratorStays() {
    var held = only(security);

    assertThat(words(appoint.end(held.id(), bureau, Optional.of(today), security)))
        .containsExactly("agency.fault.last-security-administrator");
  }

  @Test
  void aUnitHasOneFirstResponsiblePersonAtATime() {
    var officer = rows.officer(bureau);
    var head = agency.holders(bureau, Role.HEAD, today).getFirst().id();
    var post = appointments.of(head).getFirst().post();

    assertThat(words(appoint.appoint(asked(officer, post, Role.HEAD, today), security)))
        .containsExactly("agency.fault.post-filled");
  }

  @Test
  void whoAnswersForAUnitIsNotEndedWithoutASuccessorFromTheNextDay() {
    var post = rows.postThatAnswers(bureau);
    var head = rows.officer(bureau);
    var successor = rows.officer(bureau);
    appoint.appoint(asked(head, post, Role.DIVISION_HEAD, today), security);
    var held = only(head);

    var none = appoint.end(held.id(), bureau, Optional.of(today), security);
    var stranger =
        appoint.end(
            held.id(),
            bureau,
            Optional.of(today),
            Optional.of(rows.officer(new UnitId(bureau.value() + 1))),
            security);

    assertThat(words(none)).containsExactly("agency.fault.nobody-answers");
    assertThat(words(stranger)).containsExactly("agency.fault.successor");
    assertThat(only(head).until()).isEmpty();

    var followed =
        appoint.end(held.id(), bureau, Optional.of(today), Optional.of(successor), security);

    assertThat(followed).isEmpty();
    assertThat(only(head).until()).contains(today);
    assertThat(only(successor))
        .satisfies(next -> {
          assertThat(next.post()).isEqualTo(post);
          assertThat(next.role()).isEqualTo(Role.DIVISION_HEAD);
          assertThat(next.from()).isEqualTo(today.plusDays(1));
        });
  }

  @Test
  void twoDoNotAnswerForAUnitWhoeverIsNamedToFollow() {
    var post = rows.postThatAnswers(bureau);
    var head = rows.officer(bureau);
    appoint.appoint(asked(head, post, Role.DIVISION_HEAD, today), security);
    appoint.appoint(asked(head, post, Role.EXAMINER, today), security);
    var examiner =
        appointments.of(head).stream()
            .filter(one -> one.role() == Role.EXAMINER)
            .findFirst()
            .orElseThrow();

    var followed =
        appoint.end(
            examiner.id(), bureau, Optional.of(today), Optional.of(rows.officer(bureau)), security);
    var one = appoint.end(examiner.id(), bureau, Optional.of(today), security);

    assertThat(words(followed)).containsExactly("agency.fault.post-filled");
    assertThat(one).as("he answers for it in his other role").isEmpty();
  }

  @Test
  void theScopeIsThatOfTheRoleUnlessTheAppointmentSaysOtherwise() {
    var officer = rows.officer(bureau);
    var post = rows.post(bureau);
    appoint.appoint(asked(officer, post, Role.EXAMINER, today), security);
    appoint.appoint(
        new AppointOfficer.Asked(
            bureau,
            officer,
            Optional.of(post),
            Optional.of(Role.APPROVER),
            Optional.of(Scope.OWN),
            Optional.of(today),
            Optional.empty(),
            false),
        security);

    assertThat(appointments.of(officer))
        .extracting(Appointment::role, Appointment::scope)
        .containsExactlyInAnyOrder(
            tuple(Role.EXAMINER, Scope.UNIT), tuple(Role.APPROVER, Scope.OWN));
    assertThatThrownBy(() -> rows.widen(officer)).hasMessageContaining("ended once");
  }

  private AppointOfficer.Asked asked(OfficerId officer, Role role, LocalDate from) {
    return asked(officer, rows.post(bureau), role, from);
  }

  private AppointOfficer.Asked asked(OfficerId officer, long post, Role role, LocalDate from) {
    return new AppointOfficer.Asked(
        bureau,
        officer,
        Optional.of(post),
        Optional.of(role),
        Optional.of(from),
        Optional.empty(),
        false);
  }

  private Appointment only(OfficerId officer) {
    assertThat(appointments.of(officer)).hasSize(1);
    return appointments.of(officer).getFirst();
  }

  private static List<String> words(List<Shortcoming> faults) {
    return faults.stream().map(Shortcoming::messageKey).toList();
  }
}
