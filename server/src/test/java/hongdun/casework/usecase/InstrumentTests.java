package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.registration.domain.EstablishLlc;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 委托书 — what an instrument of delegation covers, on the real database. */
@HongdunTest
class InstrumentTests {
  private final DelegatingBureaus both;
  private final OwnBureaus own;
  private final KeepDelegations delegations;

  InstrumentTests(ApplicationContext context, KeepDelegations delegations) {
    both = new DelegatingBureaus(context);
    own = both.own;
    this.delegations = delegations;
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void anInstrumentForForeignInvestorsCoversNoOthers() {
    both.draft("LLC.FOREIGN");

    assertThat(inForce("LLC.FOREIGN")).isTrue();
    assertThat(inForce("LLC")).isFalse();
    assertThat(inForce("")).isFalse();
  }

  @Test
  void anInstrumentForCompaniesCoversThoseOfForeignInvestors() {
    both.draft("LLC");

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
    both.draft("LLC.FOREIGN");
    var local = openInTheCity("LLC.FOREIGN", new Actor.Citizen(8_114_712));
    assertThat(local.bureau()).isEqualTo(own.city);
    assertThat(local.acceptedBy()).isEqualTo(own.district);

    assertThat(openInTheCity("LLC", new Actor.Citizen(8_114_712)).acceptedBy()).isEqualTo(own.city);
    assertThat(
            openInTheCity("LLC.FOREIGN", both.inCity(own.officer(own.city, Role.ACCEPTOR)))
                .acceptedBy())
        .isEqualTo(own.city);
  }

  private Matter openInTheCity(String type, Actor by) {
    var account = by instanceof Actor.Citizen(var id) ? Optional.of(id) : Optional.<Long>empty();
    return both.open(
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
            by));
  }

  private boolean inForce(String type) {
    return delegations
        .inForce(EstablishLlc.CODE, type, own.city, own.district, both.hands.today)
        .isPresent();
  }

  private List<String> faults(String item, String type, String limits) {
    var outcome =
        delegations.draft(both.delegation("委", item, type, limits), both.inCity(both.cityHead));
    return ((KeepDelegations.Outcome.Refused) outcome)
        .faults().stream().map(Shortcoming::field).toList();
  }
}
