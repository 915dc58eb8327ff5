package hongdun.registration.usecase;

import static hongdun.registration.usecase.HouseholdCounter.ORIGINALS;
import static hongdun.registration.usecase.HouseholdCounter.QINGYANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.casework.usecase.HandOverPapers;
import hongdun.documents.CopyVoided;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.ledger.Ledger;
import hongdun.ledger.LedgerEntry;
import hongdun.register.EntityType;
import hongdun.register.LicenceCopies;
import hongdun.register.Register;
import hongdun.registration.domain.HouseholdFixtures;
import hongdun.registration.domain.Stage;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Language;
import hongdun.shared.Money;
import hongdun.shared.Shortcoming;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 当场办结: a household is registered at the counter in one go, as far as the variant lets one go. */
@HongdunTest
class RegisterOnTheSpotTests {
  private final HouseholdCounter counter;
  private final RegisterOnTheSpot onTheSpot;
  private final FillIn fillIn;
  private final Register register;
  private final Documents documents;
  private final Ledger ledger;
  private final Desk desk;
  private final HandOverPapers papers;
  private final LicenceCopies licences;
  private final SignOnPaper onPaper;

  RegisterOnTheSpotTests(
      ApplicationContext context,
      RegisterOnTheSpot onTheSpot,
      FillIn fillIn,
      Register register,
      Documents documents,
      Ledger ledger,
      Desk desk,
      HandOverPapers papers,
      LicenceCopies licences,
      SignOnPaper onPaper) {
    counter = new HouseholdCounter(context);
    this.onTheSpot = onTheSpot;
    this.fillIn = fillIn;
    this.register = register;
    this.documents = documents;
    this.ledger = ledger;
    this.desk = desk;
    this.papers = papers;
    this.licences = licences;
    this.onPaper = onPaper;
  }

  @Test
  void oneOfficerTakesACompleteHouseholdFromTheFormToTheLicence() {
    var officer = counter.allRound(QINGYANG);
    var id = counter.entered(officer, counter.aHousehold());

    var outcome = onTheSpot.register(id, officer, counter.seen(id, officer), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    var registered = (Outcome.Registered) outcome;
    var entity = register.find(registered.entity().code()).orElseThrow();
    assertThat(entity.code().value()).startsWith("92510105");
    assertThat(entity.type()).isEqualTo(EntityType.INDIVIDUAL_HOUSEHOLD);
    assertThat(entity.name()).isEqualTo("个体户刘洋");
    assertThat(entity.legalRepresentative()).isEqualTo("刘洋");
    assertThat(entity.capital()).contains(Money.ZERO);
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
    var officer = counter.allRound(QINGYANG);
    var id = counter.entered(officer, counter.aHousehold());
    var registered =
        (Outcome.Registered)
            onTheSpot.register(id, officer, counter.seen(id, officer), Language.ZH);
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
    var officer = counter.allRound(QINGYANG);
    var draft = HouseholdFixtures.named(HouseholdFixtures.aFamily(), "椒香漫");
    var id =
        counter.entered(
            officer,
            draft
                .withScope(counter.aHousehold().scope())
                .withPremises(counter.aHousehold().premises()));

    var outcome = onTheSpot.register(id, officer, counter.seen(id, officer), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    assertThat(((Outcome.Registered) outcome).entity().name()).isEqualTo("成都市青羊区椒香漫小吃店");
  }

  @Test
  void whatIsMissingIsSaidAtOnceAndNothingIsHandedIn() {
    var officer = counter.allRound(QINGYANG);
    var id = counter.entered(officer, counter.aHousehold());

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
  void whatOnlyShowsAtTheDeskLeavesItHandedInAndSaysSo() {
    var officer = counter.allRound(QINGYANG);
    var id = counter.entered(officer, counter.aHousehold());
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
  void theJournalSaysWhoSawOriginalsAndSignaturesAtTheCounter() {
    var acceptor = counter.only(Role.ACCEPTOR, QINGYANG);
    var id = counter.entered(acceptor, counter.aHousehold());

    var waiting =
        (Outcome.Waiting) onTheSpot.register(id, acceptor, counter.seen(id, acceptor), Language.ZH);

    var deeds =
        desk.journal(waiting.matter().id()).stream()
            .filter(line -> line.step().startsWith("registration.deed.counter."))
            .toList();
    assertThat(deeds)
        .extracting(JournalEntry::step)
        .containsExactly(
            "registration.deed.counter.originals", "registration.deed.counter.signatures");
    assertThat(deeds).extracting(JournalEntry::byName).containsOnly(acceptor.name());
    assertThat(deeds)
        .allSatisfy(deed -> {
          assertThat(deed.role()).contains(Role.ACCEPTOR);
          assertThat(deed.basis()).isPresent();
        });
    assertThat(deeds.getLast().note()).isEqualTo("刘洋");
    assertThat(deeds.getFirst().note()).contains("、");
  }
}
