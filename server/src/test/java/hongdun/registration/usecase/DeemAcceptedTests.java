package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 视为受理: the bureau said nothing in five working days (公司登记管理条例 2005 第五十一条). */
@HongdunTest
class DeemAcceptedTests {
  private final HandedInApplications applications;
  private final Applications rows;
  private final Submissions submissions;
  private final Desk desk;
  private final SignOnPaper onPaper;
  private final CheckSignatures check;
  private final Examine examine;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LocalDate today;

  DeemAcceptedTests(
      HandedInApplications applications,
      Applications rows,
      Submissions submissions,
      Desk desk,
      SignOnPaper onPaper,
      CheckSignatures check,
      Examine examine,
      WorkingCalendar calendar,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.applications = applications;
    this.rows = rows;
    this.submissions = submissions;
    this.desk = desk;
    this.onPaper = onPaper;
    this.check = check;
    this.examine = examine;
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.today = Dates.dayOf(clock.instant());
  }

  @Test
  void afterFiveWorkingDaysOfSilenceItIsAcceptedFromItsReceipt() {
    var id = receivedUnder(RuleSets.OLD2005.code());
    var last = calendar.workingDaysAfter(today, 5).day();

    assertThat(acceptedOn(last, id)).isFalse();
    assertThat(acceptedOn(last.plusDays(1), id)).isTrue();

    var matter = applications.matter(id);
    assertThat(matter.stage()).isEqualTo("ACCEPTED");
    assertThat(desk.journal(matter.id()))
        .filteredOn(line -> line.step().equals("DEEM_ACCEPTED"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.byKind()).isEqualTo(ByKind.SYSTEM);
          assertThat(line.note()).isEqualTo(today.toString());
        });
    assertThat(desk.journal(matter.id())).extracting(JournalEntry::step).contains("NOTICE");
    assertThat(acceptedOn(last.plusDays(2), id)).isFalse();
  }

  @Test
  void underTodaysRulesSilenceAcceptsNothing() {
    var id = receivedUnder(RuleSets.R2022.code());

    assertThat(acceptedOn(today.plusDays(60), id)).isFalse();
    assertThat(applications.matter(id).stage()).isEqualTo("SUBMITTED");
    assertThat(applications.matter(id).ruleSet()).isEqualTo("R2022");
  }

  @Test
  void whatSilenceAcceptedIsNotDecidedBeforeThePaperSignaturesAreChecked() {
    var applicant = applications.applicant();
    var id = applications.signedOnlineBy(applicant, "p1", "p2");
    onPaper.choose(id, applicant, "p3");
    applications.handIn(id, applicant);
    under(RuleSets.OLD2005.code(), id);
    assertThat(acceptedOn(calendar.workingDaysAfter(today, 5).day().plusDays(1), id)).isTrue();
    var examiner = applications.officer(id, Role.EXAMINER);
    var acceptor = applications.officer(id, Role.ACCEPTOR, examiner);

    assertThat(unmet(examine.proposeApproval(id, version(id), examiner, "同意")))
        .contains("registration.examine.signatures-unchecked");
    assertThat(check.check(id, version(id), acceptor, List.of("p3")))
        .isInstanceOf(Examine.Outcome.Done.class);
    assertThat(unmet(examine.proposeApproval(id, version(id), examiner, "同意")))
        .doesNotContain("registration.examine.signatures-unchecked");
    assertThat(desk.journal(applications.matter(id).id()))
        .extracting(JournalEntry::step)
        .contains("registration.deed.counter.signatures");
  }

  private static List<String> unmet(Examine.Outcome outcome) {
    return outcome instanceof Examine.Outcome.Unmet(var shortcomings)
        ? shortcomings.stream().map(Shortcoming::messageKey).toList()
        : List.of();
  }

  private int version(ApplicationId id) {
    return applications.matter(id).version();
  }

  private void under(String rules, ApplicationId id) {
    jdbc.sql("update casework.matter set rule_set = ? where id = ?")
        .param(rules)
        .param(applications.matter(id).id().value())
        .update();
  }

  private ApplicationId receivedUnder(String rules) {
    var applicant = applications.applicant();
    var id = applications.handIn(applications.signedOnlineBy(applicant), applicant);
    under(rules, id);
    return id;
  }

  private boolean acceptedOn(LocalDate day, ApplicationId id) {
    var silence =
        new DeemAccepted(
            rows,
            submissions,
            desk,
            calendar,
            () -> day.atTime(9, 0).atZone(Dates.ZONE).toInstant());
    return Boolean.TRUE.equals(transaction.execute(_ -> silence.accept(id)));
  }
}
