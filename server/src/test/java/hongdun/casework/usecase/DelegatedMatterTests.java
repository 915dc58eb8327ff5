package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.casework.Overdue;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.HeadFigures;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InternalNote.Kind;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.StruckClock;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.usecase.NoteInternally.Message;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district accepts, its city decides: two bureaus of their own, on the real database. */
@HongdunTest
class DelegatedMatterTests {
  private final DelegatingBureaus both;
  private final OwnBureaus own;
  private final ApplicationContext context;
  private final ReturnDelegated delegated;
  private final JdbcClient jdbc;
  private final NoteInternally notes;
  private final KeepDelegations delegations;

  DelegatedMatterTests(
      ApplicationContext context,
      JdbcClient jdbc,
      NoteInternally notes,
      KeepDelegations delegations) {
    both = new DelegatingBureaus(context);
    own = both.own;
    this.context = context;
    delegated = context.getBean(ReturnDelegated.class);
    this.jdbc = jdbc;
    this.notes = notes;
    this.delegations = delegations;
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void bothBureausReadWhatTheyShareAndNobodyElseDoes() {
    both.instrument();
    var matter = both.accepted();
    var stranger = new OwnBureaus(jdbc, context.getBean(Editions.class), both.hands.today);
    var strangers = stranger.actor(stranger.officer(stranger.section, Role.ACCEPTOR), own.section);
    var elsewhere = new Actor.Officer(strangers.officer(), stranger.section.value());

    for (var reader : List.of(both.inSection(both.acceptor), both.inCity(both.approver))) {
      assertThat(context.getBean(ReadMatter.class).matter(matter.id(), reader)).isEqualTo(matter);
      assertThat(context.getBean(HandOverPapers.class).of(matter.id(), reader).matter())
          .isEqualTo(matter);
      assertThat(context.getBean(ReadClocks.class).read(matter.id(), reader).dials()).isNotEmpty();
      assertThat(notes.of(matter.id(), reader).shared())
          .extracting(Unit::id)
          .containsExactly(own.city, own.district);
    }
    assertThatThrownBy(() -> context.getBean(ReadMatter.class).matter(matter.id(), elsewhere))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.of(matter.id(), elsewhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.add(matter.id(), elsewhere, "看看")).isInstanceOf(NotFound.class);
    stranger.close();
  }

  @Test
  void whatTheDistrictAcceptedIsOnTheCitysDeskAtOnce() {
    both.instrument();
    var inbox = context.getBean(ReadInbox.class);
    var matter = both.open();
    assertThat(inbox.isWaiting(both.inSection(both.acceptor), matter)).isTrue();
    assertThat(inbox.isWaiting(both.inCity(both.approver), matter)).isFalse();

    var accepted = both.hands.taken(matter, Step.ACCEPT, both.inSection(both.acceptor));

    assertThat(inbox.isWaiting(both.inCity(both.approver), accepted)).isTrue();
    assertThat(inbox.isWaiting(both.inSection(both.acceptor), accepted)).isFalse();
  }

  @Test
  void theGreenChannelIsForOnePersonOfTheBureauWhoseTurnItIs() {
    both.instrument();
    var matter = both.open();
    var channel = context.getBean(OpenGreenChannel.class);

    assertThat(channel.of(matter.id(), both.inSection(both.acceptor)).persons())
        .extracting(Officer::id)
        .contains(both.acceptor)
        .doesNotContain(both.approver);
    var accepted = both.hands.taken(matter, Step.ACCEPT, both.inSection(both.acceptor));
    assertThat(channel.of(accepted.id(), both.inSection(both.acceptor)).persons())
        .extracting(Officer::id)
        .contains(both.approver)
        .doesNotContain(both.acceptor);
  }

  @Test
  void whatLiesInTheCitysQueueIsReportedInTheCityAndStaysTheFirstHandlersOwn() {
    both.instrument();
    var matter = both.accepted();
    assertThat(both.hands.holder(matter)).isInstanceOf(ByQueue.class);

    overdue(matter);
    context.getBean(StaffingSweep.class).sweep();

    assertThat(told(matter)).containsExactly(Rank.DUTY_LEADER + " " + both.cityLeader);
    assertThat(both.hands.owner(matter)).containsExactly(both.acceptor);
    assertThat(both.hands.steps(matter)).doesNotContain(JournalLine.PASSED_BY_RULE);
  }

  @Test
  void whatLiesAtTheCounterIsReportedInTheDistrict() {
    both.instrument();
    var matter = both.open();

    overdue(matter);

    assertThat(told(matter)).containsExactly(Rank.HEAD_OF_UNIT + " " + both.headOfSection);
  }

  @Test
  void aQueueOfTheCityNobodyServesComesToTheCitysLeader() {
    both.instrument();
    var matter = both.accepted();
    own.leaves(both.approver);
    own.leaves(both.otherApprover);

    context.getBean(StaffingSweep.class).sweep();

    assertThat(both.hands.holder(matter)).isEqualTo(new ByOfficer(both.cityLeader, own.city));
    assertThat(both.hands.owner(matter)).containsExactly(both.acceptor);
  }

  @Test
  void theReminderGoesToWhoHasItInHandInWhicheverBureau() {
    both.instrument();
    var matter = both.open();
    var answerable = context.getBean(Answerable.class);
    assertThat(answerable.of(matter, StruckClock.Kind.REMINDER, both.hands.today))
        .containsExactly(both.acceptor, both.colleague);

    var accepted = both.hands.taken(matter, Step.ACCEPT, both.inSection(both.acceptor));
    assertThat(answerable.of(accepted, StruckClock.Kind.REMINDER, both.hands.today))
        .containsExactly(both.approver, both.otherApprover);

    both.give(accepted, new ByOfficer(both.acceptor, own.section));
    assertThat(answerable.of(accepted, StruckClock.Kind.REMINDER, both.hands.today))
        .containsExactly(both.acceptor);
    own.goesAway(both.acceptor, own.district);
    own.substitutes(both.colleague, both.acceptor, own.district);
    assertThat(answerable.of(accepted, StruckClock.Kind.REMINDER, both.hands.today))
        .containsExactly(both.colleague);
  }

  @Test
  void whileTheDelegationStaysNoMatterIsPassedOn() {
    both.instrument();
    var matter = both.open();
    var byRule = new ByOfficer(both.headOfSection, own.section);
    both.give(matter, byRule);

    assertThat(delegated.open()).doesNotContain(matter.id());
    delegated.pass(matter.id());

    assertThat(both.hands.holder(matter)).isEqualTo(byRule);
  }

  @Test
  void aSuspendedDelegationReturnsTheMatterAndTellsBothBureaus() {
    var number = both.instrument();
    var matter = both.open();
    var inTheCity = both.accepted();
    var id = id(number);

    assertThat(delegations.suspend(id, both.inCity(both.cityHead), "核查"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);

    assertThat(both.hands.holder(matter))
        .isInstanceOfSatisfying(
            ByQueue.class, queue -> assertThat(queue.unit()).isEqualTo(own.city));
    assertThat(both.hands.steps(matter)).containsOnlyOnce(JournalLine.RETURNED);
    assertThat(both.hands.steps(inTheCity)).doesNotContain(JournalLine.RETURNED);
    for (var reader : List.of(both.inSection(both.acceptor), both.inCity(both.approver))) {
      assertThat(notes.unread(reader).first())
          .singleElement()
          .extracting(Message::note)
          .satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Kind.RETURNED);
            assertThat(note.note()).isEqualTo(number);
            assertThat(note.matter()).isEqualTo(matter.id());
          });
    }

    assertThat(delegations.resume(id, both.inCity(both.cityHead), "核查完毕"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);
    assertThat(both.hands.holder(matter))
        .isInstanceOfSatisfying(
            ByQueue.class, queue -> assertThat(queue.unit()).isEqualTo(own.district));
    assertThat(both.hands.steps(matter)).containsOnlyOnce(JournalLine.DELEGATED);
    assertThat(notes.unread(both.inSection(both.acceptor)).count()).isEqualTo(2);
  }

  @Test
  void whoHoldsWhatIsCountedWhereTheHandsAre() {
    both.instrument();
    both.open();
    both.give(both.open(), new ByOfficer(both.acceptor, own.section));
    both.accepted();
    var page = context.getBean(ReadHeadPage.class);
    var head = own.officer(own.district, Role.HEAD);

    var ofDistrict = figures(page, own.actor(head, own.district), new Place.OwnBureau());
    var ofCity = figures(page, both.inCity(both.cityHead), new Place.OwnBureau());
    var ofBoth = figures(page, both.inCity(both.cityHead), new Place.Subtree());

    assertThat(ofDistrict.keepers())
        .extracting(HeadFigures.Row::id, HeadFigures.Row::open)
        .containsExactlyInAnyOrder(tuple(both.acceptor.value(), 1L), tuple(0L, 1L));
    assertThat(ofDistrict.places())
        .extracting(HeadFigures.Row::id, HeadFigures.Row::open)
        .contains(tuple(own.section.value(), 1L));
    assertThat(ofDistrict.total().open()).isEqualTo(2);
    assertThat(ofDistrict.total().received()).isZero();
    assertThat(ofCity.total().open()).isEqualTo(1);
    assertThat(ofCity.total().received()).isEqualTo(3);
    assertThat(ofBoth.total().open()).isEqualTo(3);
    assertThat(ofBoth.total().received()).isEqualTo(3);
  }

  private static HeadFigures figures(ReadHeadPage page, Actor.Officer head, Place place) {
    return page.read(head, place, Optional.empty(), Optional.empty()).figures();
  }

  private long id(String number) {
    return jdbc.sql("select id from catalogue.delegation where number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private void overdue(Matter matter) {
    both.hands.announce(
        new Overdue(
            matter.id(),
            matter.bureau().value(),
            both.hands.clock(matter),
            both.hands.today.minusDays(1)));
  }

  private List<String> told(Matter matter) {
    return context.getBean(Escalations.class).of(matter.id()).stream()
        .map(one -> one.rank() + " " + one.officer().orElseThrow())
        .toList();
  }
}
