package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.usecase.ReadInbox.Inbox;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 代办: what waits for a colleague is in the inbox of his substitute, apart from his own. */
@HongdunTest
class SubstituteInboxTests {
  private final Desk desk;
  private final ReadInbox inbox;
  private final TransactionTemplate transaction;
  private final OwnBureaus own;

  SubstituteInboxTests(
      Desk desk,
      ReadInbox inbox,
      JdbcClient jdbc,
      Editions editions,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.inbox = inbox;
    this.transaction = transaction;
    this.own = new OwnBureaus(jdbc, editions, Dates.dayOf(clock.instant()));
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void whatWaitsForTheAbsentIsInTheSubstitutesInboxAndCountedApart() {
    var acceptor = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var examiner = own.officer(own.section, Role.EXAMINER);
    var approver = own.officer(own.section, Role.APPROVER);
    var his = taken(own.open(desk, transaction), Step.ACCEPT, acceptor);
    var mine = taken(own.open(desk, transaction), Step.ACCEPT, acceptor);
    own.substitutes(examiner, acceptor, own.district);
    var queued = own.open(desk, transaction);

    var inPlace = read(examiner, InboxTab.IN_PLACE);
    assertThat(ids(inPlace)).containsExactlyInAnyOrder(his, mine, queued.id().value());
    assertThat(inPlace.count()).isEqualTo(3);
    assertThat(inPlace.inPlaceOf()).isPresent();
    assertThat(inPlace.counts()).containsEntry(InboxTab.IN_PLACE, 3);
    assertThat(ids(read(examiner, InboxTab.WAITING))).doesNotContain(his, mine);

    assertThat(ids(read(approver, InboxTab.IN_PLACE))).isEmpty();
    assertThat(read(approver, InboxTab.WAITING).counts()).doesNotContainKey(InboxTab.IN_PLACE);
    assertThat(ids(read(acceptor, InboxTab.WAITING))).contains(his, mine);
  }

  private long taken(Matter matter, Step step, OfficerId officer) {
    var result =
        transaction.execute(_ ->
            desk.take(
                new Taking(matter.id(), matter.version(), step, acting(officer), "", Set.of())));
    assertThat(result).isInstanceOf(Taken.class);
    return matter.id().value();
  }

  private Inbox read(OfficerId officer, InboxTab tab) {
    return inbox.read(acting(officer), InboxFilter.whole(tab), Optional.empty());
  }

  private Actor.Officer acting(OfficerId officer) {
    return new Actor.Officer(officer.value(), own.section.value());
  }

  private static List<Long> ids(Inbox inbox) {
    return inbox.lines().stream().map(line -> line.matter().id().value()).toList();
  }
}
