package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.persistence.Meetings;
import hongdun.casework.usecase.MeetTogether.Calling.Called;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 集体讨论: nothing is voted on or decided before the day on which the meeting is held. */
@HongdunTest
class MeetingDayTests {
  private final SectionOfThree section;
  private final ApplicationContext context;
  private final OfficerId head;
  private final OfficerId deputy;
  private final LocalDate today;

  MeetingDayTests(ApplicationContext context) {
    this.context = context;
    section = new SectionOfThree(context);
    head = section.own.officer(section.own.district, Role.HEAD, Role.LEADER);
    deputy = section.own.officer(section.own.district, Role.LEADER);
    today = section.hands.today;
  }

  @AfterEach
  void closeTheBureaus() {
    section.own.close();
  }

  @Test
  void aMeetingOfNextMonthIsNotDecidedToday() {
    var day = today.plusDays(30);
    var meeting = called(day);

    for (var early : List.of(today, day.minusDays(1))) {
      var meet = on(early);
      assertThat(meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(head)))
          .containsExactly(Shortcoming.of("vote", "casework.meeting.fault.not-begun"));
      assertThat(meet.close(meeting, "提前作出决定。", section.leader(head)))
          .containsExactly(Shortcoming.of("minutes", "casework.meeting.fault.not-begun"));
      var sheet = meet.sheet(meeting, section.leader(head));
      assertThat(sheet.begun()).isFalse();
      assertThat(sheet.mayVote() || sheet.mayClose()).isFalse();
      assertThat(sheet.meeting().closed()).isEmpty();
    }
  }

  @Test
  void onItsDayAndAfterItIsVotedOnAndClosed() {
    var day = today.plusDays(30);
    var meeting = called(day);
    var meet = on(day);
    assertThat(meet.sheet(meeting, section.leader(head)).mayVote()).isTrue();

    assertThat(meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(head))).isEmpty();
    assertThat(meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(deputy))).isEmpty();
    assertThat(on(day.plusDays(1)).close(meeting, "两人赞成。", section.leader(head))).isEmpty();

    assertThat(context.getBean(Meetings.class).find(meeting).orElseThrow().closed())
        .hasValueSatisfying(closed -> assertThat(closed.outcome()).isEqualTo(Outcome.ADOPTED));
  }

  private long called(LocalDate day) {
    var asked =
        new MeetTogether.Asked(
            Optional.of(About.OTHER), "", Optional.empty(), "窗口延时服务", Optional.of(day));
    return ((Called) on(today).call(asked, section.leader(head))).meeting();
  }

  /** The same on another day. */
  private MeetTogether on(LocalDate day) {
    var at = day.atTime(10, 0).atZone(Dates.ZONE).toInstant();
    return new MeetTogether(
        context.getBean(Agency.class),
        context.getBean(Staffing.class),
        context.getBean(Standing.class),
        context.getBean(MeetTogether.Records.class),
        () -> at);
  }
}
