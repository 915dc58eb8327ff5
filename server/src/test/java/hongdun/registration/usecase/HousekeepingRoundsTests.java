package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.PoisonedMatter;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Remark;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 定时清理: one bad matter stops no other, and is done as soon as it is mended. */
@HongdunTest
class HousekeepingRoundsTests {
  private final HandedInApplications given;
  private final HousekeepingRounds rounds;
  private final ReturnOnce returning;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LocalDate today;

  HousekeepingRoundsTests(
      HandedInApplications given,
      HousekeepingRounds rounds,
      ReturnOnce returning,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.given = given;
    this.rounds = rounds;
    this.returning = returning;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(clock.instant());
  }

  @Test
  void oneThatCannotLapseKeepsNoOtherFromLapsing() {
    var first = overdue();
    var bad = overdue();
    var last = overdue();

    try (var _ = PoisonedMatter.of(jdbc, given.matter(bad).id())) {
      rounds.round();

      assertThat(stage(first)).isEqualTo("LAPSED");
      assertThat(stage(last)).isEqualTo("LAPSED");
      assertThat(stage(bad)).isEqualTo("CORRECTION");
    }

    rounds.round();
    assertThat(stage(bad)).isEqualTo("LAPSED");
  }

  private String stage(ApplicationId id) {
    return given.matter(id).stage();
  }

  /** Returned, and the last day of its notice was a month ago. */
  private ApplicationId overdue() {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    var remark = new Remark("address", "住所", "Domicile", "补门牌号", "Add the number", "", "");
    returning.giveBack(
        id, given.matter(id).version(), given.officer(id, Role.ACCEPTOR), List.of(remark));
    transaction.executeWithoutResult(_ -> {
      trigger("disable");
      jdbc.sql("update registration.correction set resubmit_by = ? where application = ?")
          .params(today.minusMonths(1), id.value())
          .update();
      trigger("enable");
    });
    return id;
  }

  private void trigger(String how) {
    jdbc.sql("alter table registration.correction %s trigger correction_append_only".formatted(how))
        .update();
  }
}
