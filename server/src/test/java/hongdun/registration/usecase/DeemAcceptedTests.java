package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Taking;
import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.TimeLimits;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.domain.Step;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 视为受理: the bureau said nothing in five working days (公司登记管理条例 2005 第五十一条). */
@HongdunTest
class DeemAcceptedTests {
  private final HandedInApplications applications;
  private final DeemAccepted.Rows rows;
  private final TimeLimits limits;
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
      DeemAccepted.Rows rows,
      TimeLimits limits,
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
    this.limits = limits;
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
  void anOpinionOnAnEarlierRoundHidesNoSilence() {
    var id = receivedUnder(RuleSets.OLD2005.code());
    acceptanceIsOver(id);
    jdbc.sql(
            """
            insert into registration.opinion (application, step, officer, reasons, given_at)
            values (?, 'PROPOSE_APPROVAL', 1, '', now())
            """)
        .param(id.value())
        .update();

    assertThat(silence(today).candidates()).contains(id);
    desk.take(
        new Taking(
            applications.matter(id).id(),
            applications.matter(id).version(),
            Step.WITHDRAW,
            applications.applicantOf(id),
            "",
            Set.of()));
    assertThat(silence(today).candidates()).doesNotContain(id);
  }

  @Test
  void whatSupervisionGaveBackHasItsFiveDaysAnew() {
    var id = receivedUnder(RuleSets.OLD2005.code());
    var back = today.plusDays(10);
    jdbc.sql(
            """
            insert into casework.journal
              (matter, round, at, step, from_stage, to_stage, by_kind, by_name, note)
            values (?, 1, cast(? as timestamptz), 'MARKED', 'ACCEPTED', 'SUBMITTED', 'SYSTEM', '', '')
            """)
        .params(applications.matter(id).id().value(), back + " 12:00+08")
        .update();

    assertThat(acceptedOn(calendar.workingDaysAfter(back, 5).day(), id)).isFalse();
    assertThat(acceptedOn(calendar.workingDaysAfter(back, 5).day().plusDays(1), id)).isTrue();
  }

  private void acceptanceIsOver(ApplicationId id) {
    jdbc.sql(
            """
            insert into casework.clock
              (matter, round, kind, started_at, started_on, promised_days, statutory_days, law,
               article, due, statutory_due, warn_on, provisional)
            values (?, 1, 'ACCEPTANCE', now(), current_date, 5, 5,
                    'COMPANY_REGISTRATION_REGULATION', '51', cast(? as date), cast(? as date),
                    cast(? as date), false)
            """)
        .params(
            applications.matter(id).id().value(),
            today.minusDays(1),
            today.minusDays(1),
            today.minusDays(1))
        .update();
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
    var silence = silence(day);
    return Boolean.TRUE.equals(transaction.execute(_ -> silence.accept(id)));
  }

  private DeemAccepted silence(LocalDate day) {
    return new DeemAccepted(
        rows, desk, limits, calendar, () -> day.atTime(9, 0).atZone(Dates.ZONE).toInstant());
  }
}
