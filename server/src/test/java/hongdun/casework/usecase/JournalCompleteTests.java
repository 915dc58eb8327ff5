package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.Matter;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskDeed;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.persistence.Recusals;
import hongdun.casework.usecase.HandOverMatters.Ordering;
import hongdun.casework.usecase.MeetTogether.Calling.Called;
import hongdun.casework.usecase.OpenGreenChannel.Wish;
import hongdun.documents.Deliveries.Way;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents;
import hongdun.documents.Documents.Order;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.papers.SamplePapers;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 办理记录 is complete: who, in which role, of which unit, for whom, when, what, under which article.
 */
@HongdunTest
class JournalCompleteTests {
  /** What only says that somebody was told or warned, and orders nothing. */
  private static final Set<String> INFORMING =
      Set.of(JournalLine.NOTICE, JournalLine.WARNING, JournalLine.OFFICERS_TOLD);

  private final SectionOfThree section;
  private final OfficerId leader;
  private final OfficerId deputy;
  private final ApplicationContext context;

  JournalCompleteTests(ApplicationContext context) {
    this.context = context;
    section = new SectionOfThree(context);
    leader = section.own.officer(section.own.district, Role.HEAD, Role.LEADER);
    deputy = section.own.officer(section.own.district, Role.LEADER);
  }

  @AfterEach
  void closeTheBureaus() {
    section.own.close();
  }

  @Test
  void everyKindOfLineOfTheDeskHasItsArticleUnlessItOnlyInforms() {
    assertThat(JournalLine.OF_THE_DESK)
        .filteredOn(step -> !step.equals(JournalLine.DECIDED_TOGETHER))
        .allSatisfy(step ->
            assertThat(DeskBasis.of(step).isPresent())
                .as(step)
                .isEqualTo(!INFORMING.contains(step)));
    assertThat(About.values()).allSatisfy(about -> assertThat(about.basis()).isNotNull());
    assertThat(DeskDeed.values()).allSatisfy(deed -> assertThat(deed.roles()).isNotEmpty());
  }

  @Test
  void everyLineOfAnOfficerSaysRoleUnitAndArticle() {
    var matter = section.accepted();
    handedOver(matter);
    recused(matter);
    decidedTogether(matter);
    prioritised(matter);
    delivered(matter);

    var lines = context.getBean(Desk.class).journal(matter.id());

    assertThat(lines)
        .extracting(JournalEntry::step)
        .contains(
            JournalLine.OPEN,
            Step.ACCEPT.name(),
            JournalLine.HAND_OVER_ASKED,
            JournalLine.HAND_OVER_REFUSED,
            JournalLine.HAND_OVER_WITHDRAWN,
            JournalLine.HANDED_OVER,
            JournalLine.RECUSAL_ASKED,
            JournalLine.RECUSAL_DECIDED,
            JournalLine.DECIDED_TOGETHER)
        .containsAll(List.of(DeskDeed.values()).stream().map(DeskDeed::key).toList());
    assertThat(lines)
        .filteredOn(line -> line.byKind() == ByKind.OFFICER)
        .allSatisfy(line -> {
          assertThat(line.officer()).as(line.step()).isPresent();
          assertThat(line.unit()).as(line.step()).isPresent();
          assertThat(line.role()).as(line.step()).isPresent();
          assertThat(line.byName()).as(line.step()).isNotEmpty();
        });
    assertThat(lines)
        .filteredOn(line -> !INFORMING.contains(line.step()))
        .allSatisfy(line -> assertThat(line.basis()).as(line.step()).isPresent());
    assertThat(roles(lines, JournalLine.HAND_OVER_ASKED)).containsOnly(Role.DIVISION_HEAD);
    assertThat(roles(lines, JournalLine.HANDED_OVER)).containsExactly(Role.ACCEPTOR);
    assertThat(roles(lines, JournalLine.RECUSAL_DECIDED)).containsExactly(Role.LEADER);
    assertThat(roles(lines, JournalLine.DECIDED_TOGETHER)).containsExactly(Role.HEAD);
    assertThat(roles(lines, DeskDeed.COLLECTED.key())).containsExactly(Role.ACCEPTOR);
    assertThat(roles(lines, DeskDeed.GREEN_CHANNEL_WITHDRAWN.key()))
        .containsExactly(Role.DIVISION_HEAD);
  }

  @Test
  void aSubstituteIsWrittenDownWithTheRoleOfWhomHeStandsInFor() {
    var matter = section.accepted();
    section.own.goesAway(section.head, section.own.district);
    section.own.substitutes(section.li, section.head, section.own.district);

    assertThat(
            context
                .getBean(HandOverMatters.class)
                .handOver(matter.id(), Optional.of(section.li), "科长外出", section.by(section.li)))
        .isInstanceOf(Ordering.Asked.class);

    assertThat(context.getBean(Desk.class).journal(matter.id()))
        .filteredOn(line -> line.step().equals(JournalLine.HAND_OVER_ASKED))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.role()).contains(Role.DIVISION_HEAD);
          assertThat(line.inPlaceOf()).contains(section.head);
        });
  }

  private static List<Role> roles(List<JournalEntry> lines, String step) {
    return lines.stream()
        .filter(line -> line.step().equals(step))
        .map(line -> line.role().orElseThrow())
        .toList();
  }

  /** Refused, taken back, and then accepted. */
  private void handedOver(Matter matter) {
    var hands = context.getBean(HandOverMatters.class);
    var answers = context.getBean(AnswerHandOver.class);
    var orders = new ArrayList<Long>();
    for (var reason : List.of("一", "二", "三")) {
      var asked =
          hands.handOver(matter.id(), Optional.of(section.li), reason, section.by(section.head));
      orders.add(((Ordering.Asked) asked).handOver());
      switch (orders.size()) {
        case 1 -> answers.refuse(orders.getLast(), "手头已满", section.by(section.li));
        case 2 -> answers.withdraw(orders.getLast(), section.by(section.head));
        default -> answers.accept(orders.getLast(), section.by(section.li));
      }
    }
  }

  private void recused(Matter matter) {
    var decide = context.getBean(DecideRecusal.class);
    decide.ask(matter.number(), Optional.of(section.wang), "当事人申请", section.by(section.wang));
    var asked = context.getBean(Recusals.class).openIn(List.of(section.own.district)).getFirst();
    decide.decide(asked.id(), Optional.of(Decision.STAY), "无碍", section.leader(deputy));
  }

  private void decidedTogether(Matter matter) {
    var meet = context.getBean(MeetTogether.class);
    var asked =
        new MeetTogether.Asked(
            Optional.of(About.MATTER),
            matter.number(),
            Optional.empty(),
            "是否准予登记",
            Optional.of(section.hands.today));
    var meeting = ((Called) meet.call(asked, section.leader(leader))).meeting();
    meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(leader));
    meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(deputy));
    assertThat(meet.close(meeting, "两人赞成。", section.leader(leader))).isEmpty();
  }

  private void prioritised(Matter matter) {
    var channel = context.getBean(OpenGreenChannel.class);
    var reason = channel.of(matter.id(), section.by(section.head)).reasons().getFirst().code();
    var wish = new Wish(reason, "申请人行动不便", OptionalLong.of(section.li.value()));
    assertThat(channel.open(matter.id(), section.by(section.head), wish)).isEmpty();
    assertThat(
            context
                .getBean(TakeOffGreenChannel.class)
                .takeOff(matter.id(), section.by(section.head), "经核实不符合"))
        .isEmpty();
  }

  private void delivered(Matter matter) {
    var papers = context.getBean(HandOverPapers.class);
    var by = section.by(section.wang);
    var licence = issued(matter, RegistrationPaper.HOUSEHOLD_LICENCE_ORIGINAL);
    var name = Sensitive.of("王小明");
    papers.handOver(
        matter.id(),
        by,
        Set.of(issued(matter, RegistrationPaper.RECEIPT)),
        new Way.Collected(name, IdentityDocument.Kind.RESIDENT_ID, "5101**********0014"));
    papers.handOver(
        matter.id(),
        by,
        Set.of(licence),
        new Way.Posted(name, Sensitive.of("草市街2号"), "邮政速递", "EX123456789CN"));
    assertThat(papers.reprint(matter.id(), by, licence, "遗失")).isEmpty();
  }

  private DocumentId issued(Matter matter, RegistrationPaper paper) {
    var order =
        new Order(
            paper.code(),
            new UnitId(section.own.district.value()),
            matter.id().value(),
            SamplePapers.fieldsOf(paper),
            "");
    return Optional.ofNullable(
            context
                .getBean(TransactionTemplate.class)
                .execute(_ -> context.getBean(Documents.class).issue(order)))
        .orElseThrow()
        .id();
  }
}
