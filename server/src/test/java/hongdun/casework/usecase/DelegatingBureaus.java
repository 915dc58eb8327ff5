package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 委托与受托 — a district that accepts and its city that decides, with their people, for one test only.
 */
final class DelegatingBureaus {
  final OwnDesk hands;
  final OwnBureaus own;
  final OfficerId acceptor;
  final OfficerId colleague;
  final OfficerId headOfSection;
  final OfficerId approver;
  final OfficerId otherApprover;
  final OfficerId cityLeader;
  final OfficerId cityHead;
  private final ApplicationContext context;
  private final KeepDelegations delegations;
  private final TransactionTemplate transaction;

  DelegatingBureaus(ApplicationContext context) {
    this.context = context;
    delegations = context.getBean(KeepDelegations.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    hands = new OwnDesk(context);
    own = hands.own;
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
    drafts.activate(version, 1, hands.today, by, Optional.empty());
  }

  String instrument() {
    return draft("");
  }

  /** An instrument for a type of entity, signed. */
  String draft(String type) {
    var number = "委〔2026〕" + UUID.randomUUID();
    var by = inCity(cityHead);
    var drafted = delegations.draft(delegation(number, EstablishLlc.CODE, type, "受理、发照"), by);
    var id = ((KeepDelegations.Outcome.Done) drafted).id();
    assertThat(delegations.issue(id, by)).isInstanceOf(KeepDelegations.Outcome.Done.class);
    return number;
  }

  Delegation delegation(String number, String item, String type, String limits) {
    return new Delegation(
        0,
        number,
        item,
        type,
        own.city,
        own.district,
        new BilingualText(limits, "Accepts and hands over"),
        hands.today,
        hands.today.plusYears(1),
        Delegation.State.DRAFT,
        Optional.empty());
  }

  /** A matter of the district, as the system opens it. */
  Matter open() {
    return open(
        new Opening(
            EstablishLlc.PROCEDURE,
            EstablishLlc.CODE,
            "LLC",
            "测试委托事项",
            own.district,
            new Region("510106"),
            "R2022",
            new Party(Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
            Set.of(),
            new Actor.TheSystem()));
  }

  Matter open(Opening opening) {
    return Optional.ofNullable(transaction.execute(_ -> hands.desk.open(opening))).orElseThrow();
  }

  Matter accepted() {
    return hands.taken(open(), Step.ACCEPT, inSection(acceptor));
  }

  void give(Matter matter, ByOfficer hands) {
    var passOn = context.getBean(PassOn.class);
    transaction.executeWithoutResult(_ -> passOn.give(matter.id(), hands, Instant.now()));
  }

  Actor.Officer inSection(OfficerId officer) {
    return own.actor(officer, own.section);
  }

  Actor.Officer inCity(OfficerId officer) {
    return own.actor(officer, own.city);
  }
}
