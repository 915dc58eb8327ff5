package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 查看完整证件号码: who has a number shown, and what the audit learns of it. */
@HongdunTest
class ShowNumberTests {
  private final HandedInApplications given;
  private final CounterOfficers officers;
  private final ShowNumber numbers;
  private final Visibility visibility;
  private final Agency agency;
  private final JdbcClient jdbc;
  private ApplicationId id = new ApplicationId(0);

  ShowNumberTests(
      HandedInApplications given,
      CounterOfficers officers,
      ShowNumber numbers,
      Visibility visibility,
      Agency agency,
      JdbcClient jdbc) {
    this.given = given;
    this.officers = officers;
    this.numbers = numbers;
    this.visibility = visibility;
    this.agency = agency;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void handIn() {
    var applicant = given.applicant();
    id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXAMINER", "APPROVER"})
  void whoExaminesOrApprovesSeesItAndEachLookIsWrittenDown(Role role) {
    var officer = officers.holding(bureau(), role);

    assertThat(numbers.may(given.matter(id), officer)).isTrue();
    assertThat(numbers.show(given.application(id), "p1", officer)).isEmpty();
    assertThat(numbers.show(given.application(id), "p2", officer)).isEmpty();

    var person = given.application(id).draft().people().getFirst();
    assertThat(lines()).isEqualTo(2);
    assertThat(lastLine())
        .contains(given.matter(id).number(), " p2 ")
        .doesNotContain(person.name(), person.documentNumber());
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTOR", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
  void whoOnlyReadsItIsToldThatItIsNotHisAndNothingIsShown(Role role) {
    var officer = officers.holding(bureau(), role);

    assertThat(numbers.may(given.matter(id), officer)).isFalse();
    assertThat(numbers.show(given.application(id), "p1", officer))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.number.not-his");
    assertThat(lines()).isZero();
  }

  @Test
  void anotherBureausExaminerFindsNothing() {
    var elsewhere =
        agency.competentFor(new Region("510104"), LocalDate.of(2026, 12, 7)).orElseThrow();
    var officer = officers.holding(elsewhere.id(), Role.EXAMINER);

    assertThatThrownBy(() -> numbers.show(given.application(id), "p1", officer))
        .isInstanceOf(NotFound.class);
    assertThat(lines()).isZero();
  }

  @Test
  void nobodysNumberIsNotThere() {
    var officer = officers.holding(bureau(), Role.EXAMINER);

    assertThatThrownBy(() -> numbers.show(given.application(id), "p9", officer))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPaperToSignIsPrintedWholeForItsApplicantAndMaskedForAnOfficer() {
    var application = given.application(id);
    var number = application.draft().people().getFirst().documentNumber();
    var owner = new SignedIn(account(), "李静", 0, 0, java.util.Set.of());

    assertThat(visibility.asRead(application, owner).draft()).isEqualTo(application.draft());
    assertThat(
            visibility
                .asRead(application, officers.holding(bureau(), Role.EXAMINER))
                .draft()
                .people()
                .getFirst()
                .documentNumber())
        .isEqualTo(IdentityDocument.masked(number))
        .isNotEqualTo(number);
  }

  private long account() {
    return given.matter(id).party().account().orElseThrow();
  }

  private UnitId bureau() {
    return given.matter(id).bureau();
  }

  private long lines() {
    return jdbc.sql(
            "select count(*) from portal.audit_line where kind = 'UNMASKED' and what like ?")
        .param("%/desk/registration/" + given.matter(id).id().value() + " %")
        .query(Long.class)
        .single();
  }

  private String lastLine() {
    return jdbc.sql(
            "select what from portal.audit_line where kind = 'UNMASKED' order by id desc limit 1")
        .query(String.class)
        .single();
  }
}
