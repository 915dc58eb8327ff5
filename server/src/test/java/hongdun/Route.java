package hongdun;

import hongdun.agency.Role;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 路由 — a route as the server knows it. */
record Route(String verb, String path, Optional<Access> access) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^/]*)?}");

  /** What would move the clock of the other tests is only tried by those who may not. */
  private static final Set<String> NOT_TRIED = Set.of("/demonstration", "/account/password");

  /** Every route of the house, read from the server itself. */
  static List<Route> all(RequestMappingHandlerMapping handlers) {
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

  boolean isFor(Who who) {
    return access.filter(declared -> declared.value() == who).isPresent();
  }

  boolean admits(Role role) {
    var who = access.orElseThrow();
    return switch (who.value()) {
      case EVERYONE, SIGNED_IN -> true;
      case CITIZENS -> false;
      case OFFICERS -> who.roles().length == 0 || Arrays.asList(who.roles()).contains(role.name());
    };
  }

  boolean isTriedByThoseWhoMay() {
    return verb.equals("GET")
        || (access.orElseThrow().value() != Who.EVERYONE && !NOT_TRIED.contains(path));
  }

  /** Its address, with what is answered for the name of a variable; else the first it may be. */
  String address(UnaryOperator<String> things) {
    return VARIABLE
        .matcher(path)
        .replaceAll(found -> {
          var thing = things.apply(found.group(1));
          return thing.isEmpty() ? firstOf(found.group(2)) : thing;
        });
  }

  /** The first word a variable may be, when its pattern lists them. */
  private static String firstOf(@Nullable String pattern) {
    return pattern == null || !pattern.contains("|")
        ? "1"
        : pattern.substring(1, pattern.indexOf('|'));
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
