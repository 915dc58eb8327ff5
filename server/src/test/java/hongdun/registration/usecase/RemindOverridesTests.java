package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.casework.Matter;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Remark;
import hongdun.registration.persistence.Overrides;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 再次告知审批提醒: a request reaches somebody who is there and may answer it. */
@HongdunTest
class RemindOverridesTests {
  private static final Remark LIAISON =
      new Remark("people.p3.name", "事项", "item", "请补正", "correct it", "", "");

  private static final AtomicInteger DAYS = new AtomicInteger();

  private final HandedInApplications given;
  private final Overrides overrides;
  private final Staffing staffing;
  private final Agency agency;
  private final ApplicationContext context;
  private final JdbcClient jdbc;

  /** A day of this test's own, far from those on which others ask who is there. */
  private final LocalDate away;

  RemindOverridesTests(
      HandedInApplications given,
      Overrides overrides,
      Staffing staffing,
      Agency agency,
      ApplicationContext context,
      JdbcClient jdbc) {
    this.given = given;
    this.overrides = overrides;
    this.staffing = staffing;
    this.agency = agency;
    this.context = context;
    this.jdbc = jdbc;
    this.away =
        Dates.dayOf(context.getBean(InstantSource.class).instant())
            .plusDays(45 + DAYS.incrementAndGet());
  }

  @Test
  void theHeadOfTheSectionIsTold() {
    var request = asked();

    assertThat(told(request)).isEqualTo(headsOver(request)).isNotEmpty();
  }

  @Test
  void withTheHeadAwayThoseWhoLeadTheBureauAreToldTheHeadOfItAmongThem() {
    var request = asked();
    var heads = headsOver(request);
    heads.forEach(head -> goesAway(request, head));

    assertThat(told(request))
        .doesNotContainAnyElementsOf(heads)
        .containsExactlyInAnyOrderElementsOf(leaders(request))
        .isNotEmpty();
  }

  @Test
  void theSubstituteOfTheHeadIsToldInHisPlace() {
    var request = asked();
    var heads = headsOver(request);
    heads.forEach(head -> goesAway(request, head));
    var substitute = examiner(request, Set.of(request.officer()));
    substitutes(request, substitute, heads.iterator().next());

    assertThat(told(request)).containsExactly(substitute);
  }

  @Test
  void whoAskedIsNotToldAsTheSubstituteOfHisHead() {
    var request = asked();
    var heads = headsOver(request);
    heads.forEach(head -> goesAway(request, head));
    substitutes(request, request.officer(), heads.iterator().next());

    assertThat(told(request))
        .doesNotContain(request.officer())
        .containsExactlyInAnyOrderElementsOf(leaders(request));
  }

  private record Asked(Matter matter, OfficerId officer, UnitId unit) {}

  private Asked asked() {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    var matter = given.matter(id);
    var heads = given.officers(id, Role.DIVISION_HEAD).stream().map(SignedIn::officer).toList();
    var examiner =
        given.officers(id, Role.EXAMINER).stream()
            .filter(one -> !heads.contains(one.officer()))
            .findFirst()
            .orElseThrow();
    var asked = new Asked(matter, new OfficerId(examiner.officer()), new UnitId(examiner.unit()));
    assertThat(
            overrides.ask(
                id,
                matter.id(),
                matter.bureau(),
                asked.officer(),
                asked.unit(),
                List.of(LIAISON),
                List.of(LIAISON.field()),
                "初审时遗漏",
                context.getBean(InstantSource.class).instant()))
        .isTrue();
    return asked;
  }

  /** Whom one round tells on the far day. */
  private Set<OfficerId> told(Asked request) {
    context.getBean(Editions.class).changed(Roster.EDITION);
    var told = new HashSet<OfficerId>();
    var at = away.atTime(10, 0).atZone(Dates.ZONE).toInstant();
    new RemindOverrides(
            overrides,
            (_, matter, deciders) -> {
              if (matter.equals(request.matter().id())) {
                told.addAll(deciders);
              }
            },
            context.getBean(OverrideSecondNotice.Powers.class),
            staffing,
            () -> at)
        .round();
    return told;
  }

  private Set<OfficerId> headsOver(Asked request) {
    return holders(request, Role.DIVISION_HEAD)
        .filter(head ->
            agency
                .authority(head, request.matter().bureau(), away)
                .over(List.of(request.unit()), Role.DIVISION_HEAD)
                .isPresent())
        .filter(head -> !head.equals(request.officer()))
        .collect(Collectors.toSet());
  }

  private Set<OfficerId> leaders(Asked request) {
    return Stream.concat(holders(request, Role.LEADER), holders(request, Role.HEAD))
        .collect(Collectors.toSet());
  }

  private OfficerId examiner(Asked request, Set<OfficerId> but) {
    return holders(request, Role.EXAMINER)
        .filter(one -> !but.contains(one) && !headsOver(request).contains(one))
        .findFirst()
        .orElseThrow();
  }

  private Stream<OfficerId> holders(Asked request, Role role) {
    return agency.holders(request.matter().bureau(), role, away).stream().map(Officer::id);
  }

  private void goesAway(Asked request, OfficerId officer) {
    jdbc.sql(
            """
            insert into agency.absence (officer, bureau, kind, from_day, until_day, recorded_by,
                                        recorded_at)
            values (:officer, :bureau, 'LEAVE', :away, :away, :officer, now())
            """)
        .param("officer", officer.value())
        .param("bureau", request.matter().bureau().value())
        .param("away", away)
        .update();
  }

  private void substitutes(Asked request, OfficerId substitute, OfficerId absent) {
    jdbc.sql(
            """
            insert into agency.substitution (officer, for_officer, bureau, from_day, until_day,
                                             ordered_at)
            values (:substitute, :absent, :bureau, :away, :away, now())
            """)
        .param("substitute", substitute.value())
        .param("absent", absent.value())
        .param("bureau", request.matter().bureau().value())
        .param("away", away)
        .update();
  }
}
