package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Absence;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.portal.Dates;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 离岗: recorded for at most a year, cancelled before it begins, one's own told to those above. */
@HongdunTest
class RecordAbsenceTests {
  private final Agency agency;
  private final AgencyRows rows;
  private final RecordAbsence absences;
  private final OrderSubstitution orders;
  private final Reading reading;
  private final LocalDate today;
  private UnitId bureau = new UnitId(0);
  private OfficerId security = new OfficerId(0);

  private record Reading(Staffing staffing, JdbcClient jdbc) {}

  RecordAbsenceTests(
      Agency agency,
      AgencyRows rows,
      RecordAbsence absences,
      OrderSubstitution orders,
      Staffing staffing,
      JdbcClient jdbc,
      InstantSource clock) {
    this.agency = agency;
    this.rows = rows;
    this.absences = absences;
    this.orders = orders;
    this.reading = new Reading(staffing, jdbc);
    this.today = Dates.dayOf(clock.instant());
  }

  @BeforeEach
  void theCityBureau() {
    bureau = agency.competentFor(new Region("510100"), today).orElseThrow().id();
    security = agency.holders(bureau, Role.SECURITY_ADMINISTRATOR, today).getFirst().id();
  }

  @Test
  void anAbsenceNotYetBegunIsCancelledWithItsSubstitute() {
    var absent = rows.officer(bureau);
    var substitute = rows.officer(bureau);
    var from = today.plusDays(5);
    assertThat(record(absent, from, from.plusDays(3), security)).isEmpty();
    assertThat(
            orders.order(
                new OrderSubstitution.Asked(
                    bureau,
                    absent,
                    Optional.of(substitute),
                    Optional.of(from),
                    Optional.of(from.plusDays(3))),
                security))
        .isEmpty();

    assertThat(absences.cancel(absent, bureau, from, security)).isEmpty();

    assertThat(reading.staffing().staff(bureau, from).away().contains(absent)).isFalse();
    assertThat(agency.substitutesFor(substitute, bureau, from)).isEmpty();
    assertThat(record(absent, from.plusDays(1), from.plusDays(9), security))
        .as("and is recorded anew with other days")
        .isEmpty();
  }

  @Test
  void anAbsenceThatHasBegunIsNotCancelledButEnded() {
    var absent = rows.officer(bureau);
    record(absent, today, today.plusDays(3), security);

    assertThat(keys(absences.cancel(absent, bureau, today, security)))
        .containsExactly("agency.fault.absence-begun");
    assertThat(reading.staffing().staff(bureau, today).away().contains(absent)).isTrue();
  }

  @Test
  void anAbsenceLastsAtMostAYearAndBeginsWithinOne() {
    var absent = rows.officer(bureau);

    assertThat(record(absent, today, today.plusYears(1), security))
        .containsExactly("agency.fault.absence-long");
    assertThat(record(absent, today.plusYears(1).plusDays(1), today.plusYears(2), security))
        .containsExactly("agency.fault.absence-far");
    assertThat(record(absent, today, today.plusYears(1).minusDays(1), security)).isEmpty();
  }

  @Test
  void whoRecordsHisOwnAbsenceIsSeenByThoseAboveHim() {
    var leader = agency.holders(bureau, Role.LEADER, today).getFirst().id();
    var before = told();

    assertThat(record(rows.officer(bureau), today, today, leader)).isEmpty();
    assertThat(told()).isEqualTo(before);
    assertThat(record(leader, today.plusDays(1), today.plusDays(1), leader)).isEmpty();
    assertThat(told()).isGreaterThan(before);
  }

  private long told() {
    return reading
        .jdbc()
        .sql("select count(*) from portal.message where subject like '%登记了本人离岗'")
        .query(Long.class)
        .single();
  }

  private List<String> record(OfficerId absent, LocalDate from, LocalDate until, OfficerId by) {
    return keys(
        absences.record(
            new RecordAbsence.Asked(
                bureau,
                absent,
                Optional.of(Absence.Kind.LEAVE),
                Optional.of(from),
                Optional.of(until)),
            by));
  }

  private static List<String> keys(List<Shortcoming> faults) {
    return faults.stream().map(Shortcoming::messageKey).toList();
  }
}
