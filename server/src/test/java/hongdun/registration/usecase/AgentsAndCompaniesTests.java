package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.register.Fixtures;
import hongdun.register.MarketEntity;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.EstablishmentItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents read what their principal reads, no longer than the mandate; a company says by whom. */
@HongdunTest
class AgentsAndCompaniesTests {
  private final HandedInApplications applications;
  private final AgentHands agency;
  private final Fixtures register;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  AgentsAndCompaniesTests(
      HandedInApplications applications,
      AgentHands agency,
      Fixtures register,
      Accounts accounts,
      JdbcClient jdbc) {
    this.applications = applications;
    this.agency = agency;
    this.register = register;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Test
  void anAgentOpensThePapersOfHisPrincipalAsLongAsHisMandateHolds() {
    var principal = applications.applicant();
    var agent = applications.applicant();
    var stranger = applications.applicant();
    var id = applications.handIn(applications.signedOnlineBy(principal), principal);
    assertThat(pathFor(id, principal)).isNotEmpty();
    assertThat(pathFor(id, agent)).isEmpty();

    give(principal, agent, "", Set.of(EstablishmentItem.HOUSEHOLD.code()));
    assertThat(pathFor(id, agent)).isEmpty();
    give(principal, agent, "", Set.of(EstablishmentItem.LLC.code()));
    assertThat(pathFor(id, agent)).isNotEmpty();
    assertThat(pathFor(id, stranger)).isEmpty();

    agency.hands().keep().sheet(agent).held().stream()
        .forEach(line -> agency.hands().keep().end(line.mandate().id(), principal));
    assertThat(pathFor(id, agent)).isEmpty();
    assertThat(pathFor(id, principal)).isNotEmpty();
  }

  @Test
  void whoActsForACompanyReadsItsPapersOnlyWhileHeDoes() {
    var person = applications.applicant();
    var company = company(person);
    var handler = applications.applicant();
    give(person, handler, company.code().value(), Set.of());
    var id = handedInFor(company, handler);

    assertThat(applications.matter(id).party().name().value()).isEqualTo(company.name() + "（李静经办）");
    assertThat(pathFor(id, person)).isNotEmpty();
    assertThat(pathFor(id, handler)).isNotEmpty();

    agency.hands().keep().sheet(handler).held().stream()
        .forEach(line -> agency.hands().keep().end(line.mandate().id(), person));
    assertThat(pathFor(id, handler)).isEmpty();
    assertThat(pathFor(id, person)).isNotEmpty();
  }

  @Test
  void theLiaisonOnRecordIsConfirmedToo() {
    var person = applications.applicant();
    var company = company(person);

    assertThat(agency.hands().acting().choices(person))
        .extracting(ActingFor.Choice::name)
        .containsExactly(company.name());
  }

  private ApplicationId handedInFor(MarketEntity company, SignedIn handler) {
    var draft = applications.signedOnlineBy(handler);
    jdbc.sql("update registration.application set company = ? where id = ?")
        .params(company.code().value(), draft.value())
        .update();
    return applications.handIn(draft, handler);
  }

  /** A company of which a person is the liaison on record, confirmed at the counter. */
  private MarketEntity company(SignedIn person) {
    var company = register.enter("代办" + person.account(), "科技");
    jdbc.sql(
            """
            with person as (
              insert into register.person (region, entity, name)
              values (:region, :entity, '李静')
              returning region, id, entity)
            insert into register.person_in_role (region, entity, person, post, since)
            select region, entity, id, :post, current_date from person
            """)
        .param("region", company.region().code())
        .param("entity", company.id())
        .param("post", "LIAISON")
        .update();
    var officer = agency.officers().acceptorOf(company.authority().orElseThrow());
    var address = accounts.find(person.account()).orElseThrow().address();
    var faults =
        agency
            .hands()
            .confirm()
            .confirm(
                new ConfirmRepresentatives.Asked(company.code().value(), "李静", address, true),
                officer);
    assertThat(faults).isEmpty();
    return company;
  }

  private void give(SignedIn principal, SignedIn agent, String company, Set<String> items) {
    var address = accounts.find(agent.account()).orElseThrow().address();
    var until = Dates.dayOf(agency.clock().instant()).plusDays(30);
    assertThat(
            agency
                .hands()
                .keep()
                .give(
                    new KeepMandates.Asked(company, address, items, Optional.of(until)), principal))
        .isEqualTo(List.of());
  }

  private String pathFor(ApplicationId id, SignedIn who) {
    return agency.papers().partyPath(applications.matter(id), Optional.of(who));
  }
}
