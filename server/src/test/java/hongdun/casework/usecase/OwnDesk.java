package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Ownership;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Ownerships;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 自设工作台 — the desk and its matters at bureaus of its own, for one test only. */
final class OwnDesk {
  final OwnBureaus own;
  final Desk desk;
  final LocalDate today;
  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OwnDesk(ApplicationContext context) {
    this.context = context;
    this.desk = context.getBean(Desk.class);
    this.jdbc = context.getBean(JdbcClient.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    this.own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  Matter open() {
    return own.open(desk, transaction);
  }

  StepResult take(Matter matter, Enum<?> step, Actor by) {
    return Optional.ofNullable(
            transaction.execute(
                _ -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", Set.of()))))
        .orElseThrow();
  }

  /** By an officer of the section. */
  StepResult take(Matter matter, Enum<?> step, OfficerId by) {
    return take(matter, step, own.actor(by, own.section));
  }

  Matter taken(Matter matter, Enum<?> step, Actor by) {
    var result = take(matter, step, by);
    assertThat(result).isInstanceOf(Taken.class);
    return ((Taken) result).matter();
  }

  Matter taken(Matter matter, Enum<?> step, OfficerId by) {
    return taken(matter, step, own.actor(by, own.section));
  }

  Holder holder(Matter matter) {
    return context.getBean(Assignments.class).now(matter.id()).orElseThrow();
  }

  /** In whose hands it lies; nobody's is 0. */
  OfficerId holding(Matter matter) {
    return holder(matter) instanceof ByOfficer(var officer, UnitId _) ? officer : new OfficerId(0);
  }

  /** Whose own it is; none while nobody has handled it. */
  List<OfficerId> owner(Matter matter) {
    return context.getBean(Ownerships.class).last(matter.id()).stream()
        .map(Ownership::officer)
        .toList();
  }

  long clock(Matter matter) {
    return jdbc.sql("select id from casework.clock where matter = ? and kind = 'WHOLE'")
        .param(matter.id().value())
        .query(Long.class)
        .single();
  }

  List<String> steps(Matter matter) {
    return desk.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }

  void announce(Object event) {
    transaction.executeWithoutResult(_ -> context.publishEvent(event));
  }
}
