package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.UnitId;
import hongdun.portal.DemonstrationPlan;
import hongdun.register.EntityType;
import hongdun.register.Establishment;
import hongdun.register.Establishment.Composition;
import hongdun.register.Establishment.Contribution;
import hongdun.register.Establishment.PersonInRole;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.Establishment.Shareholder;
import hongdun.shared.Money;
import hongdun.shared.Region;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** 演示主体: every invented entity has the people, the shares and the capital its type allows. */
@HongdunTest
@TestInstance(Lifecycle.PER_CLASS)
class FillEntitiesTests {
  private static final DemonstrationPlan PLAN =
      new DemonstrationPlan(7, 2_000, 100, Instant.parse("2026-11-22T09:00:00Z"));
  private static final int SLICE = 900;
  private static final Set<PostHeld> OF_COMPANIES =
      Set.of(
          PostHeld.EXECUTIVE_DIRECTOR,
          PostHeld.CHAIRPERSON,
          PostHeld.DIRECTOR,
          PostHeld.SUPERVISOR,
          PostHeld.MANAGER,
          PostHeld.AUDIT_COMMITTEE_MEMBER);

  private final Map<EntityType, List<Establishment>> byType = new EnumMap<>(EntityType.class);

  FillEntitiesTests(FillEntities entities, InventedWorld world) {
    var planned = world.of(PLAN);
    var competent = new HashMap<Region, UnitId>();
    IntStream.range(planned.approvals(), planned.approvals() + SLICE)
        .mapToObj(number -> entities.entity(planned, number, competent).establishment())
        .forEach(one ->
            byType.merge(
                one.type(),
                List.of(one),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
  }

  private List<Establishment> of(EntityType type) {
    return byType.getOrDefault(type, List.of());
  }

  @Test
  void everyTypeIsThere() {
    assertThat(byType)
        .containsOnlyKeys(
            EntityType.LLC,
            EntityType.INDIVIDUAL_HOUSEHOLD,
            EntityType.SOLE_PROPRIETORSHIP,
            EntityType.PARTNERSHIP,
            EntityType.FARMER_COOP);
    assertThat(byType.values()).allMatch(some -> some.size() >= 20);
  }

  /** 个人独资企业法第二条. */
  @Test
  void aSoleProprietorshipIsOneNaturalPersons() {
    assertThat(of(EntityType.SOLE_PROPRIETORSHIP))
        .allSatisfy(one -> {
          assertThat(one.contributions()).hasSize(1);
          assertThat(documents(one)).hasSize(1);
          assertThat(one.people()).noneMatch(FillEntitiesTests::isOfCompanies);
          sharesMakeTheCapital(one);
        });
  }

  /** 合伙企业法第十四条. */
  @Test
  void aPartnershipHasTwoPartnersOrMore() {
    assertThat(of(EntityType.PARTNERSHIP))
        .allSatisfy(one -> {
          assertThat(one.contributions()).hasSizeGreaterThanOrEqualTo(2);
          assertThat(holders(one)).doesNotHaveDuplicates();
          assertThat(one.people()).noneMatch(FillEntitiesTests::isOfCompanies);
          sharesMakeTheCapital(one);
        });
  }

  /** 农民专业合作社法第十二条, 第二十条. */
  @Test
  void aCooperativeHasFiveMembersOrMore() {
    assertThat(of(EntityType.FARMER_COOP))
        .allSatisfy(one -> {
          assertThat(one.contributions()).hasSizeBetween(5, 20);
          assertThat(holders(one)).doesNotHaveDuplicates();
          assertThat(one.contributions())
              .allMatch(given -> given.shareholder() instanceof Shareholder.Natural);
          sharesMakeTheCapital(one);
        });
  }

  /** 实施细则第六条. */
  @Test
  void aHouseholdHasAnOperatorAndItsFamilyAndNoCapital() {
    assertThat(of(EntityType.INDIVIDUAL_HOUSEHOLD))
        .allSatisfy(one -> {
          assertThat(one.capital()).isEqualTo(Money.ZERO);
          assertThat(one.contributions()).isEmpty();
          assertThat(holding(one, PostHeld.OPERATOR)).hasSize(1);
          assertThat(holding(one, PostHeld.LEGAL_REPRESENTATIVE)).isEmpty();
          assertThat(holding(one, PostHeld.FAMILY_MEMBER).isEmpty())
              .isEqualTo(one.composition().orElseThrow() == Composition.INDIVIDUAL);
          assertThat(one.people()).noneMatch(FillEntitiesTests::isOfCompanies);
        });
  }

  /** 公司法第四十二条. */
  @Test
  void aLimitedCompanyHasOneToFiftyShareholders() {
    assertThat(of(EntityType.LLC))
        .allSatisfy(one -> {
          assertThat(one.contributions()).hasSizeBetween(1, 50);
          sharesMakeTheCapital(one);
        });
  }

  @Test
  void onlyHouseholdsHaveAComposition() {
    byType.forEach((type, some) ->
        assertThat(some)
            .allMatch(
                one -> one.composition().isPresent() == (type == EntityType.INDIVIDUAL_HOUSEHOLD)));
  }

  @Test
  void everyEntityHasOneHead() {
    assertThat(byType.values().stream().flatMap(List::stream))
        .allMatch(one -> one.people().stream().filter(held -> held.post().isHead()).count() == 1);
  }

  private static void sharesMakeTheCapital(Establishment one) {
    assertThat(one.contributions().stream().mapToLong(given -> given.subscribed().fen()).sum())
        .isEqualTo(one.capital().fen())
        .isPositive();
    assertThat(one.contributions()).allMatch(given -> given.subscribed().fen() > 0);
  }

  private static boolean isOfCompanies(PersonInRole held) {
    return OF_COMPANIES.contains(held.post());
  }

  private static List<PersonInRole> holding(Establishment one, PostHeld post) {
    return one.people().stream().filter(held -> held.post() == post).toList();
  }

  private static Set<String> documents(Establishment one) {
    return one.people().stream()
        .map(held -> held.document().value().number())
        .collect(Collectors.toSet());
  }

  private static List<String> holders(Establishment one) {
    return one.contributions().stream()
        .map(Contribution::shareholder)
        .map(holder ->
            holder instanceof Shareholder.Natural(_, var document)
                ? document.value().number()
                : holder.toString())
        .toList();
  }
}
