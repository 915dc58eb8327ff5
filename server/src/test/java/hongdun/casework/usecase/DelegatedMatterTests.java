package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.Overdue;
import hongdun.casework.Party;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.HeadFigures;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InternalNote.Kind;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.Ownership;
import hongdun.casework.domain.StruckClock;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.Ownerships;
import hongdun.casework.usecase.NoteInternally.Message;
import hongdun.casework.usecase.NoteInternally.ReadBy;
import hongdun.casework.usecase.NoteInternally.Written;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A district accepts, its city decides: two bureaus of their own, on the real database. */
@HongdunTest
class DelegatedMatterTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final NoteInternally notes;
  private final ReturnDelegated delegated;
  private final KeepDelegations delegations;
  private final LocalDate today;
  private OwnBureaus own;
  private OfficerId acceptor;
  private OfficerId colleague;
  private OfficerId headOfSection;
  private OfficerId approver;
  private OfficerId otherApprover;
  private OfficerId cityLeader;
  private OfficerId cityHead;

  DelegatedMatterTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      NoteInternally notes,
      KeepDelegations delegations,
      PlatformTransactionManager transactions) {
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.notes = notes;
    this.delegated = context.getBean(ReturnDelegated.class);
    this.delegations = delegations;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    this.own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
    this.acceptor = this.colleague = this.headOfSection = new OfficerId(0);
    this.approver = this.otherApprover = this.cityLeader = this.cityHead = new OfficerId(0);
  }

  @BeforeEach
  void twoBureausWithADelegation() {
    own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
    acceptor = own.officer(own.section, Role.ACCEPTOR);
    colleague = own.officer(own.section, Role.EXAMINER);
    headOfSection = own.officer(own.section, Role.DIVISION_HEAD);
    approver = own.officer(own.city, Role.APPROVER);
    otherApprover = own.officer(own.city, Role.APPROVER);
    cityLeader = own.officer(own.city, Role.LEADER);
    cityHead = own.officer(own.city, Role.HEAD);
    var drafts = context.getBean(VariantDrafts.class);
    var pattern =
        drafts.patterns(EstablishLlc.CODE).stream()
            .filter(variant -> variant.code().equals(Variant.DELEGATED))
            .findFirst()
            .orElseThrow();
    var by = own.actor(headOfSection, own.section);
    var version =
        drafts.draft(new Scope(EstablishLlc.CODE, Optional.of(own.district), ""), pattern, by);
    drafts.activate(version, 1, today, by, Optional.empty());
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void bothBureausReadWhatTheyShareAndNobodyElseDoes() {
    instrument();
    var matter = accepted();
    var stranger = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
    var strangers = stranger.actor(stranger.officer(stranger.section, Role.ACCEPTOR), own.section);
    var elsewhere = new Actor.Officer(strangers.officer(), stranger.section.value());

    for (var reader : List.of(inSection(acceptor), inCity(approver))) {
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
    instrument();
    var inbox = context.getBean(ReadInbox.class);
    var matter = open();
    assertThat(inbox.isWaiting(inSection(acceptor), matter)).isTrue();
    assertThat(inbox.isWaiting(inCity(approver), matter)).isFalse();

    var accepted = taken(matter, Step.ACCEPT, inSection(acceptor));

    assertThat(inbox.isWaiting(inCity(approver), accepted)).isTrue();
    assertThat(inbox.isWaiting(inSection(acceptor), accepted)).isFalse();
  }

  @Test
  void theGreenChannelIsForOnePersonOfTheBureauWhoseTurnItIs() {
    instrument();
    var matter = open();
    var channel = context.getBean(OpenGreenChannel.class);

    assertThat(channel.of(matter.id(), inSection(acceptor)).persons())
        .extracting(Officer::id)
        .contains(acceptor)
        .doesNotContain(approver);
    var accepted = taken(matter, Step.ACCEPT, inSection(acceptor));
    assertThat(channel.of(accepted.id(), inSection(acceptor)).persons())
        .extracting(Officer::id)
        .contains(approver)
        .doesNotContain(acceptor);
  }

  @Test
  void whatLiesInTheCitysQueueIsReportedInTheCityAndStaysTheFirstHandlersOwn() {
    instrument();
    var matter = accepted();
    assertThat(holder(matter)).isInstanceOf(ByQueue.class);

    overdue(matter);
    context.getBean(StaffingSweep.class).sweep();

    assertThat(told(matter)).containsExactly(Rank.DUTY_LEADER + " " + cityLeader);
    assertThat(owner(matter)).containsExactly(acceptor);
    assertThat(steps(matter)).doesNotContain(JournalLine.PASSED_BY_RULE);
  }

  @Test
  void whatLiesAtTheCounterIsReportedInTheDistrict() {
    instrument();
    var matter = open();

    overdue(matter);

    assertThat(told(matter)).containsExactly(Rank.HEAD_OF_UNIT + " " + headOfSection);
  }

  @Test
  void aQueueOfTheCityNobodyServesComesToTheCitysLeader() {
    instrument();
    var matter = accepted();
    own.leaves(approver);
    own.leaves(otherApprover);

    context.getBean(StaffingSweep.class).sweep();

    assertThat(holder(matter)).isEqualTo(new ByOfficer(cityLeader, own.city));
    assertThat(owner(matter)).containsExactly(acceptor);
  }

  @Test
  void theReminderGoesToWhoHasItInHandInWhicheverBureau() {
    instrument();
    var matter = open();
    var answerable = context.getBean(Answerable.class);
    assertThat(answerable.of(matter, StruckClock.Kind.REMINDER, today))
        .containsExactly(acceptor, colleague);

    var accepted = taken(matter, Step.ACCEPT, inSection(acceptor));
    assertThat(answerable.of(accepted, StruckClock.Kind.REMINDER, today))
        .containsExactly(approver, otherApprover);

    give(accepted, new ByOfficer(acceptor, own.section));
    assertThat(answerable.of(accepted, StruckClock.Kind.REMINDER, today)).containsExactly(acceptor);
    own.goesAway(acceptor, own.district);
    own.substitutes(colleague, acceptor, own.district);
    assertThat(answerable.of(accepted, StruckClock.Kind.REMINDER, today))
        .containsExactly(colleague);
  }

  @Test
  void whileTheDelegationStaysNoMatterIsPassedOn() {
    instrument();
    var matter = open();
    var byRule = new ByOfficer(headOfSection, own.section);
    give(matter, byRule);

    assertThat(delegated.open()).doesNotContain(matter.id());
    delegated.pass(matter.id());

    assertThat(holder(matter)).isEqualTo(byRule);
  }

  @Test
  void aSuspendedDelegationReturnsTheMatterAndTellsBothBureaus() {
    var number = instrument();
    var matter = open();
    var inTheCity = accepted();
    var id = id(number);

    assertThat(delegations.suspend(id, inCity(cityHead), "核查"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);

    assertThat(holder(matter))
        .isInstanceOfSatisfying(
            ByQueue.class, queue -> assertThat(queue.unit()).isEqualTo(own.city));
    assertThat(steps(matter)).containsOnlyOnce(JournalLine.RETURNED);
    assertThat(steps(inTheCity)).doesNotContain(JournalLine.RETURNED);
    for (var reader : List.of(inSection(acceptor), inCity(approver))) {
      assertThat(notes.unread(reader).first())
          .singleElement()
          .extracting(Message::note)
          .satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Kind.RETURNED);
            assertThat(note.note()).isEqualTo(number);
            assertThat(note.matter()).isEqualTo(matter.id());
          });
    }

    assertThat(delegations.resume(id, inCity(cityHead), "核查完毕"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);
    assertThat(holder(matter))
        .isInstanceOfSatisfying(
            ByQueue.class, queue -> assertThat(queue.unit()).isEqualTo(own.district));
    assertThat(steps(matter)).containsOnlyOnce(JournalLine.DELEGATED);
    assertThat(notes.unread(inSection(acceptor)).count()).isEqualTo(2);
  }

  @Test
  void aNoteIsUnreadInTheOtherBureauUntilWhomItConcernsHasReadIt() {
    instrument();
    var matter = accepted();
    var district = inSection(acceptor);
    assertThat(notes.add(matter.id(), district, "住所证明原件已核对")).isEmpty();

    assertThat(notes.unread(district).count()).isZero();
    assertThat(notes.unread(inCity(approver)).first())
        .singleElement()
        .satisfies(message -> assertThat(message.from().map(Unit::id)).contains(own.district));
    assertThat(written(matter, district).unread()).extracting(Unit::id).containsExactly(own.city);

    give(matter, new ByOfficer(approver, own.city));
    assertThat(notes.unread(inCity(otherApprover)).count()).isZero();
    written(matter, inCity(otherApprover));
    assertThat(notes.unread(inCity(approver)).count()).isEqualTo(1);

    assertThat(written(matter, inCity(approver)).fresh()).isTrue();
    assertThat(notes.unread(inCity(approver)).count()).isZero();
    assertThat(written(matter, inCity(approver)).fresh()).isFalse();
    assertThat(written(matter, district).unread()).isEmpty();
    assertThat(written(matter, district).readers())
        .extracting(ReadBy::officer)
        .extracting(Officer::id)
        .containsExactly(otherApprover, approver);
  }

  @Test
  void markedAsReadOnTheDeskIsOnlyWhatItShowed() {
    instrument();
    var matter = accepted();
    notes.add(matter.id(), inSection(acceptor), "第一条");
    var shown = notes.unread(inCity(approver));
    notes.add(matter.id(), inSection(acceptor), "第二条");

    notes.readAll(inCity(approver), shown.upTo());

    assertThat(notes.unread(inCity(approver)).first())
        .singleElement()
        .satisfies(message -> assertThat(message.note().note()).isEqualTo("第二条"));
  }

  @Test
  void whoHoldsWhatIsCountedWhereTheHandsAre() {
    instrument();
    open();
    give(open(), new ByOfficer(acceptor, own.section));
    accepted();
    var page = context.getBean(ReadHeadPage.class);
    var head = own.officer(own.district, Role.HEAD);

    var ofDistrict = figures(page, own.actor(head, own.district), new Place.OwnBureau());
    var ofCity = figures(page, inCity(cityHead), new Place.OwnBureau());
    var ofBoth = figures(page, inCity(cityHead), new Place.Subtree());

    assertThat(ofDistrict.keepers())
        .extracting(HeadFigures.Row::id, HeadFigures.Row::open)
        .containsExactlyInAnyOrder(tuple(acceptor.value(), 1L), tuple(0L, 1L));
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

  @Test
  void anInstrumentForForeignInvestorsCoversNoOthers() {
    draft("LLC.FOREIGN");

    assertThat(inForce("LLC.FOREIGN")).isTrue();
    assertThat(inForce("LLC")).isFalse();
    assertThat(inForce("")).isFalse();
  }

  @Test
  void anInstrumentForCompaniesCoversThoseOfForeignInvestors() {
    draft("LLC");

    assertThat(inForce("LLC.FOREIGN")).isTrue();
    assertThat(inForce("LLC")).isTrue();
    assertThat(inForce("LLCX")).isFalse();
  }

  @Test
  void anInstrumentIsAboutAnItemOfTheCatalogueAndATypeItDistinguishes() {
    assertThat(faults("registration.nonsense", "", "受理")).containsExactly("item");
    assertThat(faults(EstablishLlc.CODE, "INDIVIDUAL_HOUSEHOLD", "受理")).containsExactly("type");
    assertThat(faults("registration.nonsense", "", "")).containsExactly("item", "limits");
  }

  @Test
  void whatTheCityAloneMayRegisterComesToTheCounterItDelegatedTo() {
    own.servesItsDivision();
    draft("LLC.FOREIGN");
    var local = openInTheCity("LLC.FOREIGN", new Actor.Citizen(8_114_712));
    assertThat(local.bureau()).isEqualTo(own.city);
    assertThat(local.acceptedBy()).isEqualTo(own.district);

    assertThat(openInTheCity("LLC", new Actor.Citizen(8_114_712)).acceptedBy()).isEqualTo(own.city);
    assertThat(
            openInTheCity("LLC.FOREIGN", inCity(own.officer(own.city, Role.ACCEPTOR))).acceptedBy())
        .isEqualTo(own.city);
  }

  private Matter openInTheCity(String type, Actor by) {
    var account = by instanceof Actor.Citizen(var id) ? Optional.of(id) : Optional.<Long>empty();
    return Optional.ofNullable(
            transaction.execute(_ ->
                desk.open(
                    new Opening(
                        EstablishLlc.PROCEDURE,
                        EstablishLlc.CODE,
                        type,
                        "测试外资事项",
                        own.city,
                        own.region(),
                        "R2022",
                        new Party(account, Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
                        Set.of(),
                        by))))
        .orElseThrow();
  }

  private boolean inForce(String type) {
    return delegations.inForce(EstablishLlc.CODE, type, own.city, own.district, today).isPresent();
  }

  private List<String> faults(String item, String type, String limits) {
    var outcome = delegations.draft(delegation("委", item, type, limits), inCity(cityHead));
    return ((KeepDelegations.Outcome.Refused) outcome)
        .faults().stream().map(Shortcoming::field).toList();
  }

  // ---- what a test begins with

  private String instrument() {
    return draft("");
  }

  /** An instrument for a type of entity, signed. */
  private String draft(String type) {
    var number = "委〔2026〕" + UUID.randomUUID();
    var by = inCity(cityHead);
    var drafted = delegations.draft(delegation(number, EstablishLlc.CODE, type, "受理、发照"), by);
    var id = ((KeepDelegations.Outcome.Done) drafted).id();
    assertThat(delegations.issue(id, by)).isInstanceOf(KeepDelegations.Outcome.Done.class);
    return number;
  }

  private Delegation delegation(String number, String item, String type, String limits) {
    return new Delegation(
        0,
        number,
        item,
        type,
        own.city,
        own.district,
        new BilingualText(limits, "Accepts and hands over"),
        today,
        today.plusYears(1),
        Delegation.State.DRAFT,
        Optional.empty());
  }

  private long id(String number) {
    return jdbc.sql("select id from catalogue.delegation where number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private Matter open() {
    return Optional.ofNullable(
            transaction.execute(_ ->
                desk.open(
                    new Opening(
                        EstablishLlc.PROCEDURE,
                        EstablishLlc.CODE,
                        "LLC",
                        "测试委托事项",
                        own.district,
                        new Region("510106"),
                        "R2022",
                        new Party(
                            Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
                        Set.of(),
                        new Actor.TheSystem()))))
        .orElseThrow();
  }

  private void give(Matter matter, ByOfficer hands) {
    var passOn = context.getBean(PassOn.class);
    transaction.executeWithoutResult(_ -> passOn.give(matter.id(), hands, Instant.now()));
  }

  private Matter accepted() {
    return taken(open(), Step.ACCEPT, inSection(acceptor));
  }

  private Matter taken(Matter matter, Step step, Actor by) {
    var result =
        transaction.execute(
            _ -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", Set.of())));
    assertThat(result).isInstanceOf(Taken.class);
    return ((Taken) Optional.ofNullable(result).orElseThrow()).matter();
  }

  private void overdue(Matter matter) {
    transaction.executeWithoutResult(_ ->
        context.publishEvent(
            new Overdue(matter.id(), matter.bureau().value(), clock(matter), today.minusDays(1))));
  }

  private long clock(Matter matter) {
    return jdbc.sql("select id from casework.clock where matter = ? and kind = 'WHOLE'")
        .param(matter.id().value())
        .query(Long.class)
        .single();
  }

  private Written written(Matter matter, Actor.Officer reader) {
    return notes.of(matter.id(), reader).notes().getLast();
  }

  private Holder holder(Matter matter) {
    return context.getBean(Assignments.class).now(matter.id()).orElseThrow();
  }

  private List<OfficerId> owner(Matter matter) {
    return context.getBean(Ownerships.class).last(matter.id()).stream()
        .map(Ownership::officer)
        .toList();
  }

  private List<String> told(Matter matter) {
    return context.getBean(Escalations.class).of(matter.id()).stream()
        .map(one -> one.rank() + " " + one.officer().orElseThrow())
        .toList();
  }

  private List<String> steps(Matter matter) {
    return desk.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }

  private Actor.Officer inSection(OfficerId officer) {
    return own.actor(officer, own.section);
  }

  private Actor.Officer inCity(OfficerId officer) {
    return own.actor(officer, own.city);
  }
}
