package hongdun.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import hongdun.portal.AfterCommit;
import hongdun.rules.Place.Floor;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** 事务规则 — where transactions begin and end, and what holds a connection. */
final class TransactionRules {
  private TransactionRules() {}

  /** 8. */
  static List<String> aTransactionBeginsInUsecase(House house) {
    return sorted(
        house.stream()
            .filter(type -> !house.isOn(type, Floor.USECASE) && !type.isAnnotation())
            .flatMap(TransactionRules::begunTransactions));
  }

  private static Stream<String> begunTransactions(JavaClass type) {
    var annotated =
        Stream.concat(Stream.of(type), type.getMethods().stream().map(CanBeAnnotated.class::cast))
            .filter(element -> element.isMetaAnnotatedWith(Transactional.class))
            .filter(element -> !joinsOnly(element))
            .map(element -> element + " begins a transaction");
    var byHand =
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass())
            .filter(target ->
                target.isAssignableTo(TransactionTemplate.class)
                    || target.isAssignableTo(PlatformTransactionManager.class))
            .map(target -> type.getName() + " begins transactions with " + target.getName());
    return Stream.concat(annotated, byHand);
  }

  /** MANDATORY and SUPPORTS only join what a use case began. */
  private static boolean joinsOnly(CanBeAnnotated element) {
    if (!(element instanceof JavaMethod method) || !method.isAnnotatedWith(Transactional.class)) {
      return false;
    }
    var propagation = method.getAnnotationOfType(Transactional.class).propagation().name();
    return propagation.equals("MANDATORY") || propagation.equals("SUPPORTS");
  }

  /** What hears of a commit joins no transaction that is over: see {@link AfterCommit}. */
  static List<String> whatHearsOfACommitIsNoPartOfIt(House house) {
    return sorted(
        house.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(TransactionalEventListener.class))
            .filter(method -> !method.isAnnotatedWith(AfterCommit.class))
            .map(method -> method.getFullName() + " joins a transaction that is over"));
  }

  /** What reads a row asks no further query: one a row, and a second connection for it. */
  static List<String> noQueryIsAskedWhileARowIsRead(House house) {
    return sorted(
        house.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method ->
                method.getRawParameterTypes().stream()
                    .anyMatch(parameter -> parameter.isEquivalentTo(ResultSet.class)))
            .filter(method -> asks(method, new HashSet<>()))
            .map(method -> method.getFullName() + " asks while a row is read"));
  }

  private static boolean asks(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
    return seen.add(method)
        && (method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(JdbcClient.class))
            || method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .anyMatch(called -> asks(called, seen)));
  }

  private static List<String> sorted(Stream<String> faults) {
    return faults.distinct().sorted().toList();
  }
}
