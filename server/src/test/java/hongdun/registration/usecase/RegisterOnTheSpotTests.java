package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.casework.usecase.HandOverPapers;
import hongdun.documents.CopyVoided;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.ledger.Ledger;
import hongdun.ledger.LedgerEntry;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.register.EntityType;
import hongdun.register.LicenceCopies;
import hongdun.register.Register;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Elsewhere;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.HouseholdFixtures;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.SameEntity;
import hongdun.registration.domain.ScopeItem;
import hongdun.registration.domain.Stage;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 当场办结: a household is registered at the counter in one go, as far as the variant lets one go. */
@HongdunTest
class RegisterOnTheSpotTests {
  private static final Region QINGYANG = new Region("510105");
  private static final AtomicInteger DOOR = new AtomicInteger(400);
  private static final Set<String> ORIGINALS = Set.of("identity", "domicile");

  private final RegisterOnTheSpot onTheSpot;
  private final FillIn fillIn;
  private final ScopeCatalogue scopes;
  private final Agency agency;
  private final Register register;
  private final Documents documents;
  private final Ledger ledger;
  private final Desk desk;
  private final HandOverPapers papers;
  private final LicenceCopies licences;
  private final CounterCompetence competence;
  private final SignOnPaper onPaper;
  private final Examine examine;
  private final Decide decide;
  private final HandedInApplications given;
  private final CounterOfficers others;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  RegisterOnTheSpotTests(
      RegisterOnTheSpot onTheSpot,
      FillIn fillIn,
      ScopeCatalogue scopes,
      Agency agency,
      Register register,
      Documents documents,
      Ledger ledger,
      Desk desk,
      HandOverPapers papers,
      LicenceCopies licences,
      CounterCompetence competence,
      SignOnPaper onPaper,
      Examine examine,
      Decide decide,
      HandedInApplications given,
      CounterOfficers others,
      JdbcClient jdbc,
      InstantSource clock) {
    this.onTheSpot = onTheSpot;
    this.fillIn = fillIn;
    this.scopes = scopes;
    this.agency = agency;
    this.register = register;
    this.documents = documents;
    this.ledger = ledger;
    this.desk = desk;
    this.papers = papers;
    this.licences = licences;
    this.competence = competence;
    this.onPaper = onPaper;
    this.examine = examine;
    this.decide = decide;
    this.given = given;
    this.others = others;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void oneOfficerTakesACompleteHouseholdFromTheFormToTheLicence() {
    var officer = allRound(QINGYANG);
    var id = entered(officer, aHousehold());

    var outcome = onTheSpot.register(id, officer, seen(id, officer), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    var registered = (Outcome.Registered) outcome;
    var entity = register.find(registered.entity().code()).orElseThrow();
    assertThat(entity.code().value()).startsWith("92510105");
    assertThat(entity.type()).isEqualTo(EntityType.INDIVIDUAL_HOUSEHOLD);
    assertThat(entity.name()).isEqualTo("个体户刘洋");
    assertThat(entity.legalRepresentative()).isEqualTo("刘洋");
    assertThat(entity.capital().fen()).isZero();
    assertThat(documents.ofMatter(registered.matter().id().value()))
        .extracting(IssuedDocument::templateCode)
        .containsExactly(
            RegistrationPaper.RECEIPT.code(),
            RegistrationPaper.HOUSEHOLD_NOTICE.code(),
            RegistrationPaper.HOUSEHOLD_LICENCE_ORIGINAL.code(),
            RegistrationPaper.HOUSEHOLD_LICENCE_DUPLICATE.code());
    assertThat(ledger.entriesOf(registered.matter().id().value()))
        .extracting(LedgerEntry::act)
        .containsExactlyInAnyOrder("MATTER_OPENED", "MATTER_CONCLUDED", "REGISTRATION_APPROVED");
  }

  @Test
  void aLicencePrintedAnewHasItsOwnNumberAndTheFormerCopyIsVoidForEverybody() {
    var officer = allRound(QINGYANG);
    var id = entered(officer, aHousehold());
    var registered =
        (Outcome.Registered) onTheSpot.register(id, officer, seen(id, officer), Language.ZH);
    var matter = registered.matter().id();
    var original =
        documents.ofMatter(matter.value()).stream()
            .filter(paper ->
                paper.templateCode().equals(RegistrationPaper.HOUSEHOLD_LICENCE_ORIGINAL.code()))
            .findFirst()
            .orElseThrow();

    assertThat(papers.reprint(matter, officer.asOfficer(), original.id(), "")).isNotEmpty();
    assertThat(papers.reprint(matter, officer.asOfficer(), original.id(), "遗失")).isEmpty();

    var copies =
        licences.of(registered.entity().code()).stream()
            .filter(copy -> copy.title().equals(original.title()))
            .toList();
    assertThat(copies).hasSize(2);
    assertThat(copies.getFirst().voided()).isPresent();
    assertThat(copies.getLast().voided()).isEmpty();
    assertThat(copies.getLast().number()).isNotEqualTo(copies.getFirst().number());
    assertThat(original.qrTarget())
        .isEqualTo(registered.entity().path() + "?copy=" + original.id().value());
    assertThatThrownBy(() -> papers.reprint(matter, officer.asOfficer(), original.id(), "再打一次"))
        .isInstanceOf(CopyVoided.class);
    assertThat(desk.journal(matter))
        .extracting(JournalEntry::step)
        .contains("casework.deed.reprinted");
  }

  @Test
  void aNamedFamilyBusinessIsRegisteredUnderItsName() {
    var officer = allRound(QINGYANG);
    var draft = HouseholdFixtures.named(HouseholdFixtures.aFamily(), "椒香漫");
    var id =
        entered(
            officer, draft.withScope(aHousehold().scope()).withPremises(aHousehold().premises()));

    var outcome = onTheSpot.register(id, officer, seen(id, officer), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    assertThat(((Outcome.Registered) outcome).entity().name()).isEqualTo("成都市青羊区椒香漫小吃店");
  }

  @Test
  void whatIsMissingIsSaidAtOnceAndNothingIsHandedIn() {
    var officer = allRound(QINGYANG);
    var id = entered(officer, aHousehold());

    var outcome =
        onTheSpot.register(
            id, officer, new Seen(Set.of("identity"), true, "another text"), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.NotReady.class);
    var notReady = (Outcome.NotReady) outcome;
    assertThat(notReady.shortcomings())
        .extracting(Shortcoming::field)
        .containsExactly("papers.domicile");
    assertThat(notReady.unsigned()).extracting(one -> one.name()).containsExactly("刘洋");
    assertThat(fillIn.draftsAtCounter(officer)).extracting(one -> one.id()).contains(id);
  }

  @Test
  void anOfficerWhoMayNotApproveHandsOnWhereTheVariantSaysSo() {
    var acceptor = only(Role.ACCEPTOR, QINGYANG);
    var id = entered(acceptor, aHousehold());

    var outcome = onTheSpot.register(id, acceptor, seen(id, acceptor), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
    var waiting = (Outcome.Waiting) outcome;
    assertThat(waiting.why()).isPresent();
    assertThat(desk.find(waiting.matter().id()).orElseThrow().stage())
        .isEqualTo(Stage.ACCEPTED.name());
  }

  @Test
  void anyCounterAcceptsAndTheCompetentBureauGoesOn() {
    var elsewhere = allRound(new Region("510104"));
    var id = entered(elsewhere, aHousehold());

    var outcome = onTheSpot.register(id, elsewhere, seen(id, elsewhere), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
    var matter = desk.find(((Outcome.Waiting) outcome).matter().id()).orElseThrow();
    assertThat(matter.bureau()).isEqualTo(bureau(QINGYANG).id());
    assertThat(matter.stage()).isEqualTo(Stage.SUBMITTED.name());
    assertThat(matter.handler()).isEmpty();
  }

  @Test
  void theCounterOfAnotherSectionAcceptsAHouseholdIsToldAndCounted() {
    var allRound = allRound(QINGYANG);
    var section = sectionFor(EstablishmentItem.LLC.code());
    var foreign =
        new SignedIn(1, allRound.name(), allRound.officer(), section.value(), allRound.roles());
    var draft = aHousehold();
    var id = entered(foreign, draft);
    assertThat(competence.warnings(EstablishmentItem.HOUSEHOLD.code(), draft, foreign))
        .containsExactly(Elsewhere.SECTION);
    assertThat(competence.warnings(EstablishmentItem.LLC.code(), draft, foreign)).isEmpty();

    var outcome = onTheSpot.register(id, foreign, seen(id, foreign), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    assertThat(
            jdbc.sql("select kind from registration.accepted_elsewhere where application = ?")
                .param(id.value())
                .query(String.class)
                .list())
        .containsExactly("SECTION");
  }

  /** A section of the bureau whose counter usually handles one item only. */
  private UnitId sectionFor(String item) {
    var section =
        jdbc.sql("select min(id) from agency.unit where bureau = ? and id <> bureau")
            .param(bureau(QINGYANG).id().value())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into catalogue.counter_edition (unit, items, officer, revised_at)
            values (?, array[?], 1, now())
            """)
        .params(section, item)
        .update();
    return new UnitId(section);
  }

  @Test
  void onlyTheCounterFillsInForWhoCameThere() {
    var acceptor = only(Role.ACCEPTOR, QINGYANG);
    var id = entered(acceptor, aHousehold());
    var examiner = only(Role.EXAMINER, QINGYANG);

    assertThatThrownBy(() -> fillIn.change(id, examiner, draft -> draft))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> onTheSpot.register(id, examiner, new Seen(ORIGINALS, true, ""), Language.ZH))
        .isInstanceOf(NotFound.class);
    assertThat(fillIn.change(id, acceptor, draft -> draft).id()).isEqualTo(id);
  }

  @Test
  void whoHasAnInterestInThePartyDoesNotTakeItIn() {
    var acceptor = others.acceptorOf(bureau(QINGYANG).id());
    var draft = aHousehold();
    var id = entered(acceptor, draft);
    var operator = draft.operator().orElseThrow().document(today()).orElseThrow();
    others.relative(acceptor, operator.number());

    var outcome = onTheSpot.register(id, acceptor, seen(id, acceptor), Language.ZH);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.NotAllowed.class,
            no -> assertThat(no.why().messageKey()).isEqualTo("casework.forbidden.interest"));
    assertThat(fillIn.draftsAtCounter(acceptor)).extracting(one -> one.id()).contains(id);
  }

  @Test
  void whatOnlyShowsAtTheDeskLeavesItHandedInAndSaysSo() {
    var officer = allRound(QINGYANG);
    var id = entered(officer, aHousehold());
    onPaper.choose(id, officer, "p1");

    var outcome = onTheSpot.register(id, officer, new Seen(ORIGINALS, false, ""), Language.ZH);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Waiting.class,
            waiting -> {
              assertThat(desk.find(waiting.matter().id()).orElseThrow().stage())
                  .isEqualTo(Stage.SUBMITTED.name());
              assertThat(waiting.shortcomings())
                  .extracting(Shortcoming::messageKey)
                  .containsExactly("registration.examine.signatures-unchecked");
            });
  }

  @Test
  void theSameIsNotHandedInTwiceWhileItIsHandled() {
    var acceptor = only(Role.ACCEPTOR, QINGYANG);
    var draft = aHousehold();
    var first = entered(acceptor, draft);
    var again = entered(acceptor, draft);
    var elsewhere = entered(acceptor, draft.withPremises(aHousehold().premises()));

    var waiting =
        (Outcome.Waiting) onTheSpot.register(first, acceptor, seen(first, acceptor), Language.ZH);
    var refused = onTheSpot.register(again, acceptor, seen(again, acceptor), Language.ZH);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Outcome.NotReady.class,
            no ->
                assertThat(no.shortcomings())
                    .containsExactly(SameEntity.shortcoming(draft, waiting.matter().number())));
    assertThat(onTheSpot.register(elsewhere, acceptor, seen(elsewhere, acceptor), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
    proposed(first);
    assertThat(approve(given.application(first))).isInstanceOf(Decide.Outcome.Approved.class);
    assertThat(onTheSpot.register(again, acceptor, seen(again, acceptor), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void theJournalSaysWhoSawOriginalsAndSignaturesAtTheCounter() {
    var acceptor = only(Role.ACCEPTOR, QINGYANG);
    var id = entered(acceptor, aHousehold());

    var waiting =
        (Outcome.Waiting) onTheSpot.register(id, acceptor, seen(id, acceptor), Language.ZH);

    var deeds =
        desk.journal(waiting.matter().id()).stream()
            .filter(line -> line.step().startsWith("registration.deed.counter."))
            .toList();
    assertThat(deeds)
        .extracting(JournalEntry::step)
        .containsExactly(
            "registration.deed.counter.originals", "registration.deed.counter.signatures");
    assertThat(deeds).extracting(JournalEntry::byName).containsOnly(acceptor.name());
    assertThat(deeds.getLast().note()).isEqualTo("刘洋");
    assertThat(deeds.getFirst().note()).contains("、");
  }

  @Test
  void aNameThatLapsedAtTheBureauIsClaimedAnewAtApproval() {
    var waiting = namedAndWaiting("椒语漫");
    lapsed(waiting);

    var outcome = approve(waiting);

    assertThat(outcome).isInstanceOf(Decide.Outcome.Approved.class);
  }

  @Test
  void aNameThatBecameAnothersMeanwhileIsNotRegisteredTwice() {
    var waiting = namedAndWaiting("椒云漫");
    lapsed(waiting);
    var other = onTheSpotNamed("椒云漫");
    assertThat(other).isInstanceOf(Outcome.Registered.class);

    var outcome = approve(waiting);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Decide.Outcome.Incomplete.class,
            no ->
                assertThat(no.shortcomings())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.field()).startsWith("name")));
    assertThat(desk.find(waiting.matter().orElseThrow()).orElseThrow().stage())
        .isEqualTo(Stage.APPROVAL_PROPOSED.name());
  }

  private Application namedAndWaiting(String tradeName) {
    var acceptor = only(Role.ACCEPTOR, QINGYANG);
    var id = entered(acceptor, named(tradeName));
    assertThat(onTheSpot.register(id, acceptor, seen(id, acceptor), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
    proposed(id);
    return given.application(id);
  }

  private void proposed(ApplicationId id) {
    var examiner = given.officer(id, Role.EXAMINER);
    assertThat(examine.proposeApproval(id, given.matter(id).version(), examiner, ""))
        .isInstanceOf(Examine.Outcome.Done.class);
  }

  private Outcome onTheSpotNamed(String tradeName) {
    var officer = allRound(QINGYANG);
    var id = entered(officer, named(tradeName));
    return onTheSpot.register(id, officer, seen(id, officer), Language.ZH);
  }

  private Draft named(String tradeName) {
    return HouseholdFixtures.named(HouseholdFixtures.aFamily(), tradeName)
        .withScope(aHousehold().scope())
        .withPremises(aHousehold().premises());
  }

  private Decide.Outcome approve(Application application) {
    var approver = given.officer(application.id(), Role.APPROVER);
    return decide.approve(application.id(), given.matter(application.id()).version(), approver, "");
  }

  private void lapsed(Application application) {
    jdbc.sql(
            """
            update naming.reservation
               set reserved_from = reserved_from - 100, reserved_until = reserved_until - 100
             where application = ?
            """)
        .param(application.id().value())
        .update();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private ApplicationId entered(SignedIn officer, Draft draft) {
    var id =
        fillIn.beginAtCounter(
            EstablishmentItem.HOUSEHOLD, officer, "刘洋", "13800000001", Language.ZH);
    fillIn.change(id, officer, _ -> draft);
    return id;
  }

  /** A household at a place of its own: elsewhere it may be open still. */
  private Draft aHousehold() {
    return HouseholdFixtures.aHousehold(general())
        .withPremises(
            new PremisesAnswers("草市街2号3楼%d室".formatted(DOOR.incrementAndGet()), "LEASE", "陈伟"));
  }

  private Seen seen(ApplicationId id, SignedIn officer) {
    return new Seen(
        ORIGINALS, true, Answers.hash(fillIn.change(id, officer, draft -> draft).draft()));
  }

  private String general() {
    return scopes.items().values().stream()
        .filter(item -> item.kind() == ScopeItem.Kind.GENERAL)
        .map(ScopeItem::id)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private Unit bureau(Region region) {
    return agency.competentFor(region, Dates.dayOf(clock.instant())).orElseThrow();
  }

  private SignedIn allRound(Region region) {
    return holding(region, Set.of(Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER));
  }

  private SignedIn only(Role role, Region region) {
    return holding(region, Set.of(role));
  }

  /** An officer who has exactly these of the roles at the counter and the desk. */
  private SignedIn holding(Region region, Set<Role> roles) {
    var today = Dates.dayOf(clock.instant());
    var bureau = bureau(region);
    return agency.holders(bureau.id(), roles.iterator().next(), today).stream()
        .filter(officer -> counted(officer, bureau).equals(roles))
        .map(officer ->
            new SignedIn(
                1,
                officer.name(),
                officer.id().value(),
                bureau.id().value(),
                roles.stream().map(Role::name).collect(Collectors.toSet())))
        .findFirst()
        .orElseThrow();
  }

  private Set<Role> counted(Officer officer, Unit bureau) {
    return agency.rolesIn(officer.id(), bureau.id(), Dates.dayOf(clock.instant())).stream()
        .filter(Set.of(Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER)::contains)
        .collect(Collectors.toSet());
  }
}
