package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.naming.Names;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.CorrectionTime;
import hongdun.registration.domain.Remark;
import hongdun.registration.persistence.Corrections.Waiting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** 逾期未补正: a returned application lapses after the last day its notice names, never on it. */
@HongdunTest
class LapseTests {
  private final HandedInApplications applications;
  private final ReturnOnce returning;
  private final ApplicationContext context;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transaction;
  private final LocalDate last;

  LapseTests(
      HandedInApplications applications,
      ReturnOnce returning,
      ApplicationContext context,
      WorkingCalendar calendar,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.applications = applications;
    this.returning = returning;
    this.context = context;
    this.calendar = calendar;
    this.transaction = transaction;
    this.last = CorrectionTime.lastDay(Dates.dayOf(clock.instant()), calendar);
  }

  @Test
  void itLapsesTheDayAfterTheLastAndThePartyIsTold() {
    var id = returned();

    assertThat(waiting(at(last, 23).overdueCorrections(), id)).isEmpty();
    var notice = waiting(at(last.plusDays(1), 0).overdueCorrections(), id).getFirst();
    assertThat(notice.resubmitBy()).isEqualTo(last);
    assertThat(lapse(notice)).isTrue();

    assertThat(applications.matter(id).stage()).isEqualTo("LAPSED");
    assertThat(told(id)).contains("registration.notice.lapsed.subject");
    assertThat(lapse(notice)).isFalse();
    assertThat(waiting(at(last.plusDays(1), 0).overdueCorrections(), id)).isEmpty();
  }

  @Test
  void aWeekBeforeThePartyIsRemindedOnce() {
    var id = returned();

    assertThat(waiting(at(last.minusDays(8), 9).nearlyOver(), id)).isEmpty();
    var notice = waiting(at(last.minusDays(7), 9).nearlyOver(), id).getFirst();
    assertThat(remind(notice)).isTrue();
    assertThat(remind(notice)).isFalse();

    assertThat(told(id)).containsOnlyOnce("registration.notice.lapse-near.subject");
    assertThat(waiting(at(last.minusDays(6), 9).nearlyOver(), id)).isEmpty();
  }

  private ApplicationId returned() {
    var applicant = applications.applicant();
    var id =
        applications.handIn(applications.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    var officer = applications.officer(id, Role.ACCEPTOR);
    var remark = new Remark("address", "住所", "Domicile", "补门牌号", "Add the number", "", "");
    returning.giveBack(id, applications.matter(id).version(), officer, List.of(remark));
    assertThat(applications.matter(id).stage()).isEqualTo("CORRECTION");
    return id;
  }

  private boolean remind(Waiting notice) {
    return Boolean.TRUE.equals(transaction.execute(_ -> at(last.minusDays(7), 9).remind(notice)));
  }

  private boolean lapse(Waiting notice) {
    return Boolean.TRUE.equals(transaction.execute(_ -> at(last.plusDays(1), 0).lapse(notice)));
  }

  private static List<Waiting> waiting(List<Waiting> all, ApplicationId id) {
    return all.stream().filter(one -> one.application().equals(id)).toList();
  }

  private List<String> told(ApplicationId id) {
    return context.getBean(Desk.class).journal(applications.matter(id).id()).stream()
        .filter(line -> line.step().equals("NOTICE"))
        .map(JournalEntry::note)
        .toList();
  }

  private Housekeeping at(LocalDate day, int hour) {
    return new Housekeeping(
        context.getBean(Housekeeping.Returned.class),
        context.getBean(Names.class),
        context.getBean(Desk.class),
        calendar,
        () -> day.atTime(hour, 30).atZone(Dates.ZONE).toInstant());
  }
}
