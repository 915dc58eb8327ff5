package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.ExamplePermit;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
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
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^/]*)?}");
  private static final AtomicInteger SERIAL = new AtomicInteger();

  /** What would move the clock of the other tests is only tried by those who may not. */
  private static final Set<String> NOT_TRIED = Set.of("/demonstration", "/account/password");

  @LocalServerPort private int port;
  private final List<Route> routes;
  private final Agency agency;
  private final AgencyRows rows;
  private final Accounts accounts;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final LocalDate today;

  RouteAccessTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      Agency agency,
      AgencyRows rows,
      Accounts accounts,
      Desk desk,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.routes = routes(handlers);
    this.agency = agency;
    this.rows = rows;
    this.accounts = accounts;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(clock.instant());
  }

  /** A route as the server knows it. */
  private record Route(String verb, String path, Optional<Access> access) {
    boolean admits(Role role) {
      var who = access.orElseThrow();
      return switch (who.value()) {
        case EVERYONE, SIGNED_IN -> true;
        case CITIZENS -> false;
        case OFFICERS ->
            who.roles().length == 0 || Arrays.asList(who.roles()).contains(role.name());
      };
    }

    /** Whether it is about something of one bureau: another bureau's is not there. */
    boolean isOfOneBureau(Things things) {
      return access.filter(who -> who.value() == Who.OFFICERS).isPresent()
          && things.of(path).isPresent();
    }

    boolean isTriedByThoseWhoMay() {
      return verb.equals("GET")
          || (access.orElseThrow().value() != Who.EVERYONE && !NOT_TRIED.contains(path));
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  private static List<Route> routes(RequestMappingHandlerMapping handlers) {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(entry -> isOurs(entry.getValue()))
        .flatMap(entry ->
            entry.getKey().getPatternValues().stream()
                .flatMap(path ->
                    verbs(
                            entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(Enum::name))
                        .map(verb -> new Route(verb, path, access(entry.getValue())))))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
        .toList();
  }

  private static Stream<String> verbs(Stream<String> declared) {
    var all = declared.toList();
    return all.isEmpty() ? Stream.of("GET") : all.stream();
  }

  private static boolean isOurs(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("hongdun.")
        && !handler.getBeanType().getSimpleName().startsWith("Breaking");
  }

  private static Optional<Access> access(HandlerMethod handler) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)));
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

  /** The year of a calendar and the register's own request are no bureau's thing by number. */
  private static final Set<String> NO_THINGS =
      Set.of("/desk/calendar/", "/desk/overrides/", "/desk/counter/");

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
    try (var own = new Caller(officer(OWN, role));
        var other = new Caller(officer(OTHER, role))) {
      for (var route : routes) {
        if (!route.admits(role)) {
          expect(route, role, own.call(route, things), status -> status == 403, wrong);
        } else if (route.isTriedByThoseWhoMay()) {
          expect(
              route, role, own.call(route, things), status -> status != 403 && status < 500, wrong);
          if (route.isOfOneBureau(things)) {
            expect(route, role, other.call(route, things), status -> hidden(route, status), wrong);
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

    String in(String path) {
      return VARIABLE
          .matcher(path)
          .replaceAll(found ->
              switch (found.group(1)) {
                case "id", "matter", "officer", "unit" ->
                    Long.toString(of(path).orElse(999_999_999L));
                case "code" -> matter.queryCode();
                case "year" -> Integer.toString(LocalDate.EPOCH.getYear() + 56);
                default -> firstOf(found.group(2));
              });
    }
  }

  /** The first word a variable may be, when its pattern lists them. */
  private static String firstOf(@Nullable String pattern) {
    return pattern == null || !pattern.contains("|")
        ? "1"
        : pattern.substring(1, pattern.indexOf('|'));
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
            jdbc, bureau, bureau(OTHER_STILL), officer, matter.id(), clock.instant(), today);
    return new Things(matter, transaction.execute(_ -> all.byBeginning()));
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

  /** Somebody signed in, from an address of his own so that tries are counted apart. */
  private final class Caller implements AutoCloseable {
    private final HttpClient client;
    private final String token;

    Caller(String signInName) {
      try {
        client =
            HttpClient.newBuilder()
                .localAddress(
                    InetAddress.getByName("127.0.9." + (1 + SERIAL.incrementAndGet() % 250)))
                .cookieHandler(new CookieManager())
                .build();
      } catch (UnknownHostException e) {
        throw new UncheckedIOException(e);
      }
      var page = send(HttpRequest.newBuilder(address("/sign-in")).GET());
      post(
          "/sign-in",
          "address=" + encoded(signInName) + "&password=" + encoded(PASSWORD),
          tokenOf(page));
      token = tokenOf(send(HttpRequest.newBuilder(address("/account/password")).GET()));
    }

    int call(Route route, Things things) {
      var path = things.in(route.path());
      return route.verb().equals("GET")
          ? send(HttpRequest.newBuilder(address(path)).GET()).statusCode()
          : post(path, "", token);
    }

    private int post(String path, String fields, String csrf) {
      return send(HttpRequest.newBuilder(address(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(fields + "&sure=yes&_csrf=" + encoded(csrf))))
          .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(request.build(), BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String tokenOf(HttpResponse<String> page) {
    var token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + page.uri() + ": " + page.statusCode());
    }
    return token.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
