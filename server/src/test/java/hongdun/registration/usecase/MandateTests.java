package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.register.Fixtures;
import hongdun.register.MarketEntity;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.AgentDeed;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Mandate;
import hongdun.registration.persistence.Mandates;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent goes as far as his mandate, and each of his steps says for whom. */
@HongdunTest
class MandateTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final EstablishmentItem LLC = EstablishmentItem.LLC;

  private final MandateHands hands;
  private final Accounts accounts;
  private final Mandates rows;
  private final Fixtures register;
  private final CounterOfficers officers;
  private final JdbcClient jdbc;
  private final LocalDate today;
  private final String agentAddress = UUID.randomUUID() + "@example.cn";
  private SignedIn principal = new SignedIn(1, "", 0, 0, Set.of());
  private SignedIn agent = principal;

  MandateTests(
      MandateHands hands,
      Accounts accounts,
      Mandates rows,
      Fixtures register,
      CounterOfficers officers,
      JdbcClient jdbc,
      InstantSource clock) {
    this.hands = hands;
    this.accounts = accounts;
    this.rows = rows;
    this.register = register;
    this.officers = officers;
    this.jdbc = jdbc;
    this.today = Dates.dayOf(clock.instant());
  }

  @BeforeEach
  void twoPeopleHaveAccounts() {
    principal = citizen(UUID.randomUUID() + "@example.cn", "林远");
    agent = citizen(agentAddress, "赵代");
  }

  private SignedIn citizen(String address, String name) {
    return new SignedIn(accounts.createForCitizen(address, name, PASSWORD), name, 0, 0, Set.of());
  }

  @Test
  void anAgentBeginsForHisPrincipalAndEveryStepSaysSo() {
    give("", Set.of(LLC.code()));
    var id = begun(choice());

    hands.fillIn().change(id, agent, draft -> draft);

    assertThat(hands.visibility().asApplicant(id, principal).applicant())
        .isEqualTo(hands.visibility().asApplicant(id, agent).applicant());
    assertThat(hands.fillIn().ofAccount(agent))
        .extracting(FillIn.Mine::forWhom)
        .containsExactly("林远");
    assertThat(hands.fillIn().ofAccount(principal))
        .extracting(FillIn.Mine::forWhom)
        .containsExactly("");
    assertThat(hands.keep().sheet(principal).deeds())
        .extracting(AgentDeed::act)
        .containsExactly(AgentDeed.Act.CHANGED, AgentDeed.Act.BEGUN);
    hands.fillIn().change(id, principal, draft -> draft);
    assertThat(hands.keep().sheet(principal).deeds()).hasSize(2);
  }

  @Test
  void anEndedMandateRefusesAtTheNextStep() {
    give("", Set.of());
    var id = begun(choice());

    hands.keep().end(rows.ofAgent(agent.account()).getFirst().id(), principal);

    assertThatThrownBy(() -> hands.fillIn().change(id, agent, draft -> draft))
        .isInstanceOf(MandateOver.class);
    assertThatThrownBy(() -> hands.visibility().asApplicant(id, agent))
        .isInstanceOf(MandateOver.class);
    assertThat(hands.acting().choices(agent)).isEmpty();
    assertThat(hands.fillIn().ofAccount(agent)).isEmpty();
    assertThat(hands.visibility().asApplicant(id, principal)).isNotNull();
  }

  @Test
  void aLapsedMandateAndOneThatHasNotBegunOpenNothing() {
    var id = hands.fillIn().begin(LLC, principal, Language.ZH);
    mandate(today.minusDays(9), today.minusDays(1));
    mandate(today.plusDays(1), today.plusDays(9));

    assertThatThrownBy(() -> hands.visibility().asApplicant(id, agent))
        .isInstanceOf(MandateOver.class);

    mandate(today.minusDays(9), today);
    assertThat(hands.visibility().asApplicant(id, agent)).isNotNull();
  }

  private void mandate(LocalDate from, LocalDate until) {
    rows.give(
        new Mandate(
            0,
            principal.account(),
            Optional.empty(),
            "",
            agent.account(),
            Set.of(),
            from,
            until,
            false),
        java.time.Instant.EPOCH);
  }

  @Test
  void aMandateForCompaniesIsNoneForHouseholds() {
    give("", Set.of(LLC.code()));
    var household = hands.fillIn().begin(EstablishmentItem.HOUSEHOLD, principal, Language.ZH);

    assertThatThrownBy(() -> hands.visibility().asApplicant(household, agent))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            hands.fillIn().begin(EstablishmentItem.HOUSEHOLD.blank(), agent, choice(), Language.ZH))
        .isInstanceOf(MandateOver.class);
  }

  @Test
  void nobodyActsUnderTheMandateOfAnother() {
    give("", Set.of());
    var choice = choice();
    var stranger = citizen(UUID.randomUUID() + "@example.cn", "陌生");

    assertThatThrownBy(() -> hands.fillIn().begin(LLC.blank(), stranger, choice, Language.ZH))
        .isInstanceOf(MandateOver.class);
    assertThatThrownBy(
            () -> hands.keep().end(rows.ofAgent(agent.account()).getFirst().id(), stranger))
        .isInstanceOf(NotFound.class);
    var id = begun(choice);
    assertThatThrownBy(() -> hands.visibility().asApplicant(id, stranger))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyFaultOfAMandateIsToldAtOnce() {
    var faults =
        hands
            .keep()
            .give(
                new KeepMandates.Asked("X", "nobody", Set.of("foreign"), Optional.empty()),
                principal);

    assertThat(faults)
        .extracting(fault -> fault.field())
        .containsExactly("company", "agent", "items", "until");
    assertThat(asked("", agentAddress, today.minusDays(1))).containsExactly("until");
    assertThat(asked("", agentAddress, today.plusYears(1).plusDays(1))).containsExactly("until");
    assertThat(
            hands
                .keep()
                .give(
                    new KeepMandates.Asked("", agentAddress, Set.of(), Optional.of(today)), agent))
        .extracting(fault -> fault.field())
        .containsExactly("agent");
  }

  private List<String> asked(String company, String address, LocalDate until) {
    return hands
        .keep()
        .give(new KeepMandates.Asked(company, address, Set.of(), Optional.of(until)), principal)
        .stream()
        .map(fault -> fault.field())
        .toList();
  }

  @Test
  void aCompanyActsByTheAccountConfirmedAtTheCounterAndLetsAnAgentAct() {
    var company = register.enter("代行" + principal.account(), "科技");
    var officer = officers.acceptorOf(company.authority().orElseThrow());
    assertThat(hands.acting().choices(principal)).isEmpty();
    assertThat(confirmed(company, "林远", officer)).isEmpty();
    assertThat(confirmed(company, "林远", officer)).containsExactly("address");

    var own =
        hands
            .fillIn()
            .begin(LLC.blank(), principal, "company:" + company.code().value(), Language.ZH);
    give(company.code().value(), Set.of());
    assertThat(hands.visibility().asApplicant(own, agent)).isNotNull();
    var byAgent = begun(choice());
    assertThat(hands.visibility().asApplicant(byAgent, principal)).isNotNull();
    assertThat(hands.fillIn().ofAccount(agent))
        .extracting(FillIn.Mine::forWhom)
        .containsOnly(company.name());

    hands
        .confirm()
        .end(hands.confirm().confirmed(officer).getFirst().representation().id(), officer);
    assertThatThrownBy(() -> hands.visibility().asApplicant(own, principal))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyTheLegalRepresentativeInTheRegisterIsConfirmedAndOnlyWithHisDocument() {
    var company = register.enter("核实" + principal.account(), "科技");
    var officer = officers.acceptorOf(company.authority().orElseThrow());

    assertThat(confirmed(company, "赵代", officer)).containsExactly("name", "address");
    assertThat(
            hands
                .confirm()
                .confirm(new ConfirmRepresentatives.Asked("no code", "", "nobody", false), officer))
        .extracting(fault -> fault.field())
        .containsExactly("company", "name", "address", "seen");
  }

  private List<String> confirmed(MarketEntity company, String name, SignedIn officer) {
    var address = accounts.find(principal.account()).orElseThrow().address();
    return hands
        .confirm()
        .confirm(
            new ConfirmRepresentatives.Asked(company.code().value(), name, address, true), officer)
        .stream()
        .map(fault -> fault.field())
        .toList();
  }

  @Test
  void aMandateIsEndedAndNeverChangedOrDeleted() {
    give("", Set.of());
    var id = rows.ofAgent(agent.account()).getFirst().id();

    for (var change :
        List.of(
            "update registration.mandate set until_day = until_day + 9 where id = ?",
            "delete from registration.mandate where id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(change).param(id).update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  private void give(String company, Set<String> items) {
    assertThat(
            hands
                .keep()
                .give(
                    new KeepMandates.Asked(
                        company, agentAddress, items, Optional.of(today.plusDays(30))),
                    principal))
        .isEmpty();
  }

  private String choice() {
    return hands.acting().choices(agent).getFirst().value();
  }

  private ApplicationId begun(String choice) {
    return hands.fillIn().begin(LLC.blank(), agent, choice, Language.ZH);
  }
}
