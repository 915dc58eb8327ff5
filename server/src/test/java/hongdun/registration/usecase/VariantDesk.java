package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.persistence.Instruments;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.portal.Dates;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 审批模式 — the desk of a district and its city, where one test puts its own variants into force. */
final class VariantDesk {
  private static final Region DISTRICT = new Region("510106");
  static final long ACCOUNT = 8_114_711;

  /** Made up for this test, so that what it puts into force is nobody else's. */
  final String type = "T" + UUID.randomUUID();

  final LocalDate today;
  final Unit district;
  final Unit city;
  private final Desk desk;
  private final VariantDrafts drafts;
  private final Catalogue catalogue;
  private final KeepDelegations delegations;
  private final Instruments instruments;
  private final Agency agency;
  private final JdbcClient jdbc;

  VariantDesk(ApplicationContext context) {
    desk = context.getBean(Desk.class);
    drafts = context.getBean(VariantDrafts.class);
    catalogue = context.getBean(Catalogue.class);
    delegations = context.getBean(KeepDelegations.class);
    instruments = context.getBean(Instruments.class);
    agency = context.getBean(Agency.class);
    jdbc = context.getBean(JdbcClient.class);
    today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    district = agency.competentFor(DISTRICT, today).orElseThrow();
    city = agency.unit(district.parent().orElseThrow());
  }

  VariantVersion version(LocalDate on) {
    return catalogue.version(EstablishLlc.CODE, type, district.id(), on);
  }

  Variant pattern(String code) {
    return drafts.patterns(EstablishLlc.CODE).stream()
        .filter(variant -> variant.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  VariantId inForce(String code) {
    var pattern = pattern(code);
    var head = one(Role.HEAD);
    var id =
        drafts.draft(
            new VariantVersion.Scope(EstablishLlc.CODE, Optional.of(district.id()), type),
            pattern,
            head);
    drafts.activate(id, 1, today, head, Optional.empty());
    return id;
  }

  long instrument() {
    var head = of(city, Role.HEAD);
    // A type no room declares: what is put into force here is nobody else's.
    var drafted =
        instruments.add(
            new Delegation(
                0,
                "委〔2026〕" + UUID.randomUUID(),
                EstablishLlc.CODE,
                type,
                city.id(),
                district.id(),
                new BilingualText("受理、发照", "Accepts and hands over"),
                today,
                today.plusYears(1),
                Delegation.State.DRAFT,
                Optional.empty()));
    var id = drafted.orElseThrow();
    assertThat(delegations.issue(id, head)).isInstanceOf(KeepDelegations.Outcome.Done.class);
    return id;
  }

  Matter open() {
    return open("成都审批模式科技有限公司", Optional.of(ACCOUNT), new Actor.Citizen(ACCOUNT));
  }

  /** Of somebody who came to the counter. */
  Matter openedBy(Actor.Officer officer) {
    return open("成都窗口接件科技有限公司", Optional.empty(), officer);
  }

  private Matter open(String subject, Optional<Long> account, Actor by) {
    return desk.open(
        new Opening(
            EstablishLlc.PROCEDURE,
            EstablishLlc.CODE,
            type,
            subject,
            district.id(),
            DISTRICT,
            "R2022",
            new Party(account, Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
            Set.of(),
            by));
  }

  /** One who holds the roles of counter, examination and approval at once. */
  Actor.Officer allRound() {
    return agency.holders(district.id(), Role.ACCEPTOR, today).stream()
        .filter(officer ->
            agency
                .rolesIn(officer.id(), district.id(), today)
                .containsAll(Set.of(Role.EXAMINER, Role.APPROVER)))
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  /** An examiner who is nothing else at the counter. */
  Actor.Officer examinerBeside(Actor.Officer other) {
    return agency.holders(district.id(), Role.EXAMINER, today).stream()
        .filter(officer -> officer.id().value() != other.officer())
        .filter(
            officer -> !agency.rolesIn(officer.id(), district.id(), today).contains(Role.ACCEPTOR))
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  StepResult take(Matter matter, Step step, Actor by) {
    return desk.take(new Taking(matter.id(), matter.version(), step, by, "同意", Set.of()));
  }

  Matter taken(Matter matter, Step step, Actor by) {
    return switch (take(matter, step, by)) {
      case Taken(var moved) -> moved;
      case Forbidden why -> throw new AssertionError(why.messageKey() + why.arguments());
    };
  }

  Actor.Officer one(Role role) {
    return of(district, role);
  }

  Actor.Officer of(Unit bureau, Role role) {
    return actor(agency.holders(bureau.id(), role, today).getFirst().id(), bureau);
  }

  Actor.Officer another(Role role, Actor.Officer than) {
    return agency.holders(district.id(), role, today).stream()
        .filter(officer -> officer.id().value() != than.officer())
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  /** He examines, too. */
  Actor.Officer headOfSection() {
    return agency.holders(district.id(), Role.DIVISION_HEAD, today).stream()
        .filter(
            officer -> agency.rolesIn(officer.id(), district.id(), today).contains(Role.EXAMINER))
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  Actor.Officer actor(OfficerId officer, Unit bureau) {
    return new Actor.Officer(officer.value(), bureau.id().value());
  }

  UnitId queue(Matter matter) {
    return jdbc.sql("select unit from casework.assignment where matter = ? and upper_inf(period)")
        .param(matter.id().value())
        .query((row, _) -> new UnitId(row.getLong("unit")))
        .single();
  }
}
