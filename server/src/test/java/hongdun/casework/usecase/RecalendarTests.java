package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.CalendarNotLoaded;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.WorkingCalendar;
import hongdun.agency.domain.CalendarDraft;
import hongdun.agency.domain.Festival;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.LoadedCalendar;
import hongdun.agency.usecase.PublishCalendar;
import hongdun.agency.usecase.PublishCalendar.Outcome.Previewed;
import hongdun.agency.usecase.PublishCalendar.Outcome.Published;
import hongdun.agency.usecase.PublishCalendar.Outcome.Refused;
import hongdun.agency.usecase.PublishCalendar.Typed;
import hongdun.casework.ClockKind;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits.Extending;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year far ahead is published first provisionally, then by its notice; each test takes its own.
 */
@HongdunTest
class RecalendarTests {
  private static final int FIRST_YEAR = 2051;

  private final PublishCalendar publishing;
  private final LoadedCalendar calendar;
  private final Recalendar recalendar;
  private final JdbcClient jdbc;
  private final OfficerId head;
  private final OfficerId examiner;
  private final ExampleDesk example;
  private final int year;

  RecalendarTests(
      ApplicationContext context,
      PublishCalendar publishing,
      LoadedCalendar calendar,
      BureauDirectory directory,
      Agency agency,
      Recalendar recalendar,
      JdbcClient jdbc) {
    this.publishing = publishing;
    this.calendar = calendar;
    this.recalendar = recalendar;
    this.jdbc = jdbc;
    var bureau = directory.installation().orElseThrow().id();
    head = agency.holders(bureau, Role.HEAD, directory.today()).getFirst().id();
    examiner = agency.holders(bureau, Role.APPROVER, directory.today()).getFirst().id();
    example = new ExampleDesk(context, context.getBean(WorkingCalendar.class));
    year = Math.max(FIRST_YEAR, calendar.years().getLast().year() + 1);
  }

  @Test
  void theNoticeMovesOpenClocksAndTellsEverybodyConcernedOnce() {
    var first = publish(draft("", "10-01", "10-03", ""));
    var li = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER);
    var leader = example.bureau.officer("赵局长", Role.LEADER);
    var before = lastWorkingDayBefore(LocalDate.of(year, 10, 1));
    example.promising(5).at(before + "T09:00");
    var moved = example.taken(example.open(), Step.ACCEPT, li);
    var extended = example.taken(example.open(), Step.ACCEPT, li);
    example.inTransaction(() ->
        example.limits.extend(
            new Extending(extended.id(), ClockKind.WHOLE, 2, "延〔1〕号", "情形复杂", leader)));
    var standing = example.taken(example.open(), Step.RETURN, li);
    example.promising(1).at(year + "-03-10T09:00");
    var early = example.taken(example.open(), Step.ACCEPT, li);
    assertThat(provisional(moved)).isTrue();
    var sentBefore = sentCount();
    var draft = draft("国办发明电〔" + (year - 1) + "〕9号", "10-01", "10-07", weekendAfter(10, 7));

    var preview = publishing.preview(draft, head);

    assertThat(preview)
        .isInstanceOfSatisfying(
            Previewed.class,
            seen -> {
              assertThat(seen.effect().open()).isGreaterThanOrEqualTo(3);
              assertThat(seen.effect().moved()).isGreaterThanOrEqualTo(2);
            });
    var second = publish(draft);
    waitFor(second);

    assertThat(second).isGreaterThan(first);
    assertThat(due(moved)).isEqualTo(calendar.workingDaysAfter(before, 5).day());
    assertThat(due(moved)).isNotEqualTo(moved.due().orElseThrow());
    assertThat(due(extended)).isEqualTo(calendar.workingDaysAfter(before, 7).day());
    assertThat(provisional(moved)).isFalse();
    assertThat(provisional(early)).isFalse();
    assertThat(due(early)).isEqualTo(early.due().orElseThrow());
    assertThat(example.desk.find(standing.id()).orElseThrow().due()).isEmpty();
    assertThat(told(moved)).isEqualTo(1);
    assertThat(told(extended)).isEqualTo(1);
    assertThat(told(early)).isZero();
    // One party with two matters: one message.
    assertThat(sentCount() - sentBefore).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select count from casework.reminder where officer = ? and kind = 'CALENDAR'"
                        + " and edition = ?")
                .params(li.officer(), second)
                .query(Long.class)
                .list())
        .containsExactly(2L);
    assertThat(example.due.explain(moved.id()).due().orElseThrow().day()).isEqualTo(due(moved));

    recalendar.work();

    assertThat(told(moved)).isEqualTo(1);
    assertThat(sentCount() - sentBefore).isEqualTo(1);
  }

  @Test
  void aReckoningThatBrokeOffIsTakenUpWhereItWasLeft() {
    publish(draft("", "10-01", "10-03", ""));
    var before = lastWorkingDayBefore(LocalDate.of(year, 10, 1));
    example.promising(5).at(before + "T09:00");
    var matter = example.open();
    var edition = publish(draft("国办发明电〔" + (year - 1) + "〕9号", "10-01", "10-06", ""));
    waitFor(edition);

    jdbc.sql(
            """
            update casework.recalendar set finished_at = null, at_clock = 0 where edition = ?
            """)
        .param(edition)
        .update();
    recalendar.work();

    waitFor(edition);
    assertThat(told(matter)).isEqualTo(1);
    assertThat(due(matter)).isEqualTo(calendar.workingDaysAfter(before, 5).day());
  }

  @Test
  void aYearWithoutAnyTableRefusesAndNamesTheYear() {
    publish(draft("", "10-01", "10-03", ""));
    example.promising(5).at(year + "-12-30T09:00");

    assertThatThrownBy(example::open)
        .isInstanceOf(CalendarNotLoaded.class)
        .hasMessage("calendar for %d not loaded".formatted(year + 1));
  }

  @Test
  void onlyTheHeadPublishesAndEverythingWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> publishing.publish(draft("", "10-01", "10-03", ""), examiner))
        .hasMessageContaining("does not publish");

    var outcome = publishing.preview(draft("无文号", "10-04", "10-02", year + "-10-32"), head);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Shortcoming::field)
                    .contains("notice", "last-NATIONAL", "worked-NATIONAL"));
  }

  @Test
  void formerEditionsStayAndNobodyRewritesThem() {
    var first = publish(draft("", "10-01", "10-03", ""));
    publish(draft("国办发明电〔" + (year - 1) + "〕9号", "10-01", "10-05", ""));

    assertThat(publishing.editions(year)).hasSize(2);
    assertThat(publishing.editions(year).getLast().number()).isEqualTo(first);
    assertThat(publishing.preview(draft("", "10-01", "10-04", ""), head))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            jdbc.sql("update agency.calendar_edition set notice = 'x1' where id = ?")
                .param(first)
                .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() ->
            jdbc.sql("delete from agency.calendar_day where edition = ?").param(first).update())
        .isInstanceOf(DataAccessException.class);
  }

  private long publish(CalendarDraft draft) {
    return switch (publishing.publish(draft, head)) {
      case Published(var edition) -> edition;
      case Refused(var faults) -> throw new AssertionError(faults);
      case Previewed seen -> throw new AssertionError(seen);
    };
  }

  private CalendarDraft draft(String notice, String first, String last, String worked) {
    var rows = new ArrayList<Typed>();
    rows.add(row(Festival.NEW_YEAR, "01-01", "01-01", ""));
    rows.add(row(Festival.SPRING, "02-10", "02-13", ""));
    rows.add(row(Festival.QINGMING, "04-04", "04-04", ""));
    rows.add(row(Festival.LABOUR, "05-01", "05-02", ""));
    rows.add(row(Festival.DRAGON_BOAT, "06-10", "06-10", ""));
    rows.add(row(Festival.MID_AUTUMN, "09-15", "09-15", ""));
    rows.add(row(Festival.NATIONAL, first, last, worked));
    return publishing.typed(year, notice, rows);
  }

  private Typed row(Festival festival, String first, String last, String worked) {
    return new Typed(festival, "", "", year + "-" + first, year + "-" + last, worked);
  }

  private String weekendAfter(int month, int day) {
    var one = LocalDate.of(year, month, day).plusDays(1);
    while (one.getDayOfWeek().getValue() < 6) {
      one = one.plusDays(1);
    }
    return one.toString();
  }

  private LocalDate lastWorkingDayBefore(LocalDate day) {
    var before = day.minusDays(1);
    while (!calendar.isWorkingDay(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  private void waitFor(long edition) {
    var until = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(until) && !finished(edition)) {
      recalendar.work();
    }
    assertThat(finished(edition)).isTrue();
  }

  private boolean finished(long edition) {
    return jdbc.sql("select finished_at is not null from casework.recalendar where edition = ?")
        .param(edition)
        .query(Boolean.class)
        .single();
  }

  private LocalDate due(Matter matter) {
    return example.desk.find(matter.id()).orElseThrow().due().orElseThrow();
  }

  private boolean provisional(Matter matter) {
    return jdbc.sql("select provisional from casework.clock where matter = ?")
        .param(matter.id().value())
        .query(Boolean.class)
        .single();
  }

  private long told(Matter matter) {
    assertThat(example.desk.journal(matter.id()))
        .extracting(JournalEntry::note)
        .filteredOn("casework.calendar-moved.subject"::equals)
        .hasSize(
            Math.toIntExact(
                jdbc.sql(
                        "select count(*) from casework.notice where matter = ? and subject_key ="
                            + " 'casework.calendar-moved.subject'")
                    .param(matter.id().value())
                    .query(Long.class)
                    .single()));
    return example.desk.journal(matter.id()).stream()
        .filter(line -> line.note().equals("casework.calendar-moved.subject"))
        .count();
  }

  private long sentCount() {
    return jdbc.sql(
            "select count(*) from portal.message where address = 'wang@example.com' and (subject like"
                + " '%期限变动%')")
        .query(Long.class)
        .single();
  }
}
