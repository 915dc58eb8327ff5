package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.HouseholdFixtures;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.ScopeItem;
import hongdun.registration.usecase.FillIn.Came;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Language;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** 个体工商户窗口 — households entered at the counter of a bureau, and the officers there. */
final class HouseholdCounter {
  static final Region QINGYANG = new Region("510105");
  static final Set<String> ORIGINALS = Set.of("identity", "domicile");
  private static final AtomicInteger DOOR = new AtomicInteger(400);
  private final FillIn fillIn;
  private final ScopeCatalogue scopes;
  private final Agency agency;
  private final InstantSource clock;

  HouseholdCounter(ApplicationContext context) {
    fillIn = context.getBean(FillIn.class);
    scopes = context.getBean(ScopeCatalogue.class);
    agency = context.getBean(Agency.class);
    clock = context.getBean(InstantSource.class);
  }

  LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  ApplicationId entered(SignedIn officer, Draft draft) {
    return fillIn.beginAtCounter(
        EstablishmentItem.HOUSEHOLD, officer, new Came("刘洋", "13800000001"), Language.ZH, draft);
  }

  /** A household at a place of its own: elsewhere it may be open still. */
  Draft aHousehold() {
    return HouseholdFixtures.aHousehold(general())
        .withPremises(
            new PremisesAnswers("草市街2号3楼%d室".formatted(DOOR.incrementAndGet()), "LEASE", "陈伟"));
  }

  Seen seen(ApplicationId id, SignedIn officer) {
    return new Seen(
        ORIGINALS, true, Answers.hash(fillIn.change(id, officer, draft -> draft).draft()));
  }

  Unit bureau(Region region) {
    return agency.competentFor(region, today()).orElseThrow();
  }

  SignedIn allRound(Region region) {
    return holding(region, Set.of(Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER));
  }

  SignedIn only(Role role, Region region) {
    return holding(region, Set.of(role));
  }

  private String general() {
    return scopes.items().values().stream()
        .filter(item -> item.kind() == ScopeItem.Kind.GENERAL)
        .map(ScopeItem::id)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  /** An officer who has exactly these of the roles at the counter and the desk. */
  private SignedIn holding(Region region, Set<Role> roles) {
    var bureau = bureau(region);
    return agency.holders(bureau.id(), roles.iterator().next(), today()).stream()
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
    return agency.rolesIn(officer.id(), bureau.id(), today()).stream()
        .filter(Set.of(Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER)::contains)
        .collect(Collectors.toSet());
  }
}
