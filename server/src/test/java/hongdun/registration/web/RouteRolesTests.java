package hongdun.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Role;
import hongdun.casework.Procedure.By;
import hongdun.portal.Access;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever may take a step by the procedure's table reaches its route, and nobody else. */
class RouteRolesTests {
  private static final Map<String, Step> STEPS =
      Map.of(
          "signatures", Step.CHECK_SIGNATURES,
          "accept", Step.ACCEPT,
          "return", Step.RETURN,
          "propose-approval", Step.PROPOSE_APPROVAL,
          "propose-refusal", Step.PROPOSE_REFUSAL,
          "reexamine", Step.REEXAMINE,
          "send-back", Step.SEND_BACK,
          "approve", Step.APPROVE,
          "refuse", Step.REFUSE);

  @TestFactory
  Set<DynamicTest> theRoutesOfAStepAreForTheRolesOfTheTable() {
    return Stream.of(ExamineController.class, DecideController.class)
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(PostMapping.class))
        .map(method ->
            DynamicTest.dynamicTest(
                address(method),
                () -> {
                  assertThat(STEPS).containsKey(address(method));
                  assertThat(Set.of(method.getAnnotation(Access.class).roles()))
                      .isEqualTo(roles(Objects.requireNonNull(STEPS.get(address(method)))));
                }))
        .collect(Collectors.toSet());
  }

  private static String address(Method method) {
    var path = method.getAnnotation(PostMapping.class).value()[0];
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Set<String> roles(Step step) {
    var roles = new TreeSet<String>();
    EstablishLlc.PROCEDURE.moves().stream()
        .filter(move -> move.step() == step)
        .forEach(move -> {
          if (move.by() instanceof By.Officers(var lawful)) {
            lawful.stream().map(Role::name).forEach(roles::add);
          }
        });
    return roles;
  }
}
