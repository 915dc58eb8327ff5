package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.ExamplePermit;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.portal.Access.Who;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.FillIn.Came;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 访问权限 — walks every route with an officer of every role, of the bureau whose things the route is
 * about and of another: who has no role for it is refused with 403, and what is another bureau's
 * does not exist for him, which is 404. The routes are read from the server itself, so that a new
 * one is walked too; one that does not say who may call it fails.
 */
@HongdunTest
class RouteAccessTests {
  private static final Region OWN = new Region("510106");
  private static final Region OTHER = new Region("510108");
  private static final Region OTHER_STILL = new Region("510112");
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final AtomicInteger SERIAL = new AtomicInteger();

  @LocalServerPort private int port;
  private final List<Route> routes;
  private final Agency agency;
  private final AgencyRows rows;
  private final Accounts accounts;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final FillIn fillIn;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final LocalDate today;

  RouteAccessTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      Agency agency,
      AgencyRows rows,
      Accounts accounts,
      Desk desk,
      FillIn fillIn,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.routes = Route.all(handlers);
    this.agency = agency;
    this.rows = rows;
    this.accounts = accounts;
    this.desk = desk;
    this.fillIn = fillIn;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(clock.instant());
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertThat(routes).hasSizeGreaterThan(100);
    assertThat(routes).filteredOn(route -> route.access().isEmpty()).isEmpty();
    var roles = Arrays.stream(Role.values()).map(Role::name).toList();
    for (var route : routes) {
      assertThat(roles)
          .as("roles of %s", route)
          .containsAll(Arrays.asList(route.access().orElseThrow().roles()));
    }
  }

  /** The year of a calendar is no bureau's thing, nor is a sheet of the counter not yet begun. */
  private static final Set<String> NO_THINGS =
      Set.of("/desk/calendar/{year:20[0-9]{2}}", "/desk/counter/{sheet:household|company}");

  @Test
  void everyRouteAnswersEveryRoleAsItSays() {
    var things = things();
    assertThat(routes)
        .filteredOn(route -> route.path().startsWith("/desk/") && route.path().contains("{"))
        .filteredOn(route -> NO_THINGS.stream().noneMatch(route.path()::startsWith))
        .allMatch(route -> things.of(route.path()).isPresent());
    var wrong =
        Stream.of(Role.values())
            .parallel()
            .flatMap(role -> walk(role, things).stream())
            .sorted()
            .toList();

    assertThat(wrong).isEmpty();
  }

  private List<String> walk(Role role, Things things) {
    var wrong = new ArrayList<String>();
    try (var own = new RouteCaller(port, officer(OWN, role), PASSWORD);
        var other = new RouteCaller(port, officer(OTHER, role), PASSWORD)) {
      for (var route : routes) {
        if (!route.admits(role)) {
          expect(route, role, own.call(route, things.in(route)), status -> status == 403, wrong);
        } else if (route.isTriedByThoseWhoMay()) {
          expect(
              route,
              role,
              own.call(route, things.in(route)),
              status -> status != 403 && status < 500,
              wrong);
          if (things.areOfOneBureau(route)) {
            expect(
                route,
                role,
                other.call(route, things.in(route)),
                status -> hidden(route, status),
                wrong);
          }
        }
      }
    }
    return wrong;
  }

  /** What is not there for him; an interest is its declarer's own, whatever the bureau. */
  private static boolean hidden(Route route, int status) {
    return status == 404 || (route.path().startsWith("/desk/interests/") && status == 409);
  }

  private static void expect(
      Route route, Role role, int status, IntPredicate right, List<String> wrong) {
    if (!right.test(status)) {
      wrong.add("%s as %s: %d".formatted(route, role, status));
    }
  }

  /** Things of the one bureau: those of the desk by what the path begins with. */
  private record Things(Matter matter, Map<String, Long> byBeginning) {
    Optional<Long> of(String path) {
      return byBeginning.entrySet().stream()
          .filter(thing -> path.startsWith(thing.getKey() + "{"))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /** Whether it is about something of one bureau: another bureau's is not there. */
    boolean areOfOneBureau(Route route) {
      return route.isFor(Who.OFFICERS) && of(route.path()).isPresent();
    }

    String in(Route route) {
      return route.address(variable ->
          switch (variable) {
            case "id", "matter", "officer", "unit", "request" ->
                Long.toString(of(route.path()).orElse(999_999_999L));
            case "code" -> matter.queryCode();
            case "year" -> Integer.toString(LocalDate.EPOCH.getYear() + 56);
            default -> "";
          });
    }
  }

  private Things things() {
    var bureau = bureau(OWN);
    var officer = rows.officer(bureau);
    var matter =
        Optional.ofNullable(
                transaction.execute(_ ->
                    desk.open(
                        new Opening(
                            ExamplePermit.PROCEDURE,
                            "registration.establish-llc",
                            "某公司",
                            bureau,
                            OWN,
                            "R2022",
                            new Party(
                                Optional.empty(),
                                Sensitive.of("王小明"),
                                Sensitive.of(""),
                                Language.ZH),
                            Set.of(),
                            new Actor.TheSystem()))))
            .orElseThrow();
    var all =
        new BureauThings(
            jdbc,
            bureau,
            bureau(OTHER_STILL),
            officer,
            matter.id(),
            () -> atTheCounter(officer, bureau),
            clock.instant(),
            today);
    return new Things(matter, transaction.execute(_ -> all.byBeginning()));
  }

  /** A household's application that somebody of the counter begins. */
  private long atTheCounter(OfficerId officer, UnitId bureau) {
    return fillIn
        .beginAtCounter(
            EstablishmentItem.HOUSEHOLD,
            new SignedIn(1, "测试员", officer.value(), bureau.value(), Set.of()),
            new Came("王小明", ""),
            Language.ZH,
            Draft.emptyHousehold())
        .value();
  }

  private UnitId bureau(Region region) {
    return agency.competentFor(region, today).orElseThrow().id();
  }

  /** The sign-in name of a new officer of a bureau with one role. */
  private String officer(Region region, Role role) {
    var bureau = bureau(region);
    var officer = rows.officer(bureau);
    rows.appointment(officer, rows.post(bureau), role, today.minusDays(1), null);
    var name = "route.tester" + SERIAL.incrementAndGet();
    rows.account(officer, accounts.createForOfficer(name, "测试员", PASSWORD));
    return name;
  }
}
