package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.domain.Reminder;
import hongdun.casework.domain.Reminder.OfTask;
import hongdun.casework.domain.Reminder.Task;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever something waits for finds it on his desk, once. */
@HongdunTest
class RemindTasksTests {
  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final TaskRounds rounds;
  private final SeeReminders seeing;
  private final Desk desk;
  private final TransactionTemplate transaction;
  private final LocalDate today;
  private OwnBureaus own;

  RemindTasksTests(
      ApplicationContext context,
      JdbcClient jdbc,
      TaskRounds rounds,
      SeeReminders seeing,
      Desk desk,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.context = context;
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.seeing = seeing;
    this.desk = desk;
    this.transaction = transaction;
    this.today = Dates.dayOf(clock.instant());
    this.own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @BeforeEach
  void ownBureaus() {
    own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void whoIsToTakeMattersOverToVoteOrToDecideIsToldOnce() {
    var examiner = own.officer(own.section, Role.EXAMINER);
    var receiver = own.officer(own.section, Role.EXAMINER);
    var leader = own.officer(own.district, Role.LEADER);
    var matter = own.open(desk, transaction);
    var order = handOver(examiner, receiver, matter.id().value());
    var meeting = meeting(leader);
    var recusal = recusal(examiner, matter.id().value());

    rounds.round();
    rounds.round();

    assertThat(tasks(receiver)).containsExactly(new Told(Task.HAND_OVER, order, 1));
    assertThat(tasks(leader))
        .containsExactlyInAnyOrder(
            new Told(Task.VOTE, meeting, 1), new Told(Task.RECUSAL, recusal, 1));
    assertThat(tasks(examiner)).isEmpty();
  }

  @Test
  void seeingMarksOnlyWhatThePageShowed() {
    var receiver = own.officer(own.section, Role.EXAMINER);
    var former = own.officer(own.section, Role.EXAMINER);
    var matter = own.open(desk, transaction);
    handOver(former, receiver, matter.id().value());
    rounds.round();
    var actor = own.actor(receiver, own.section);
    var shown = seeing.unseen(actor).getFirst();
    var another = own.open(desk, transaction);
    var later = handOver(former, receiver, another.id().value());
    rounds.round();

    seeing.seen(actor, shown.number());

    assertThat(tasks(receiver)).containsExactly(new Told(Task.HAND_OVER, later, 1));
  }

  private record Told(Task task, long about, long count) {}

  private List<Told> tasks(OfficerId officer) {
    return seeing.unseen(own.actor(officer, own.section)).stream()
        .map(Reminder::what)
        .map(OfTask.class::cast)
        .map(told -> new Told(told.task(), told.about(), told.count()))
        .toList();
  }

  private long handOver(OfficerId former, OfficerId receiver, long matter) {
    var order =
        jdbc.sql(
                """
                insert into casework.hand_over
                  (bureau, former, receiver, unit, reason, ordered_by, ordered_at)
                values (?, ?, ?, ?, '调岗', ?, now())
                returning id
                """)
            .params(
                own.district.value(),
                former.value(),
                receiver.value(),
                own.section.value(),
                former.value())
            .query(Long.class)
            .single();
    jdbc.sql("insert into casework.handed_matter (hand_over, matter) values (?, ?)")
        .params(order, matter)
        .update();
    return order;
  }

  private long meeting(OfficerId voter) {
    var meeting =
        jdbc.sql(
                """
                insert into casework.meeting
                  (bureau, about, question, called_by, called_at, held_on)
                values (?, 'OTHER', '议题', ?, now(), current_date)
                returning id
                """)
            .params(own.district.value(), voter.value())
            .query(Long.class)
            .single();
    jdbc.sql(
            "insert into casework.meeting_member (meeting, officer, withdrew) values (?, ?, false)")
        .params(meeting, voter.value())
        .update();
    return meeting;
  }

  private long recusal(OfficerId officer, long matter) {
    return jdbc.sql(
            """
            insert into casework.recusal
              (matter, bureau, officer, origin, reason, asked_by, asked_at)
            values (?, ?, ?, 'SELF', '同学', ?, now())
            returning id
            """)
        .params(matter, own.district.value(), officer.value(), officer.value())
        .query(Long.class)
        .single();
  }
}
