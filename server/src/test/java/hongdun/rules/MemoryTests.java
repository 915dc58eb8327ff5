package hongdun.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import hongdun.portal.Remembered;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 内存规则 — a node keeps nothing in memory without saying here how it follows what another node
 * changes: docs/operations.md tells operators the same.
 */
class MemoryTests {
  private static final String EDITION = "by its edition: with the next request, within a second";
  private static final String OWN = "of this process only; nobody else's business";
  private static final String FOR_EVER = "worked out from what never changes";
  private static final String LATE = "kept for a while that is told";

  private static final Set<String> MEMORIES =
      Set.of(
          ConcurrentHashMap.class.getName(),
          AtomicReference.class.getName(),
          Remembered.class.getName(),
          "hongdun.portal.usecase.Seldom");

  private static final Map<String, String> FOLLOWS =
      Map.ofEntries(
          entry("hongdun.agency.usecase.Installation", FOR_EVER),
          entry("hongdun.agency.usecase.KnownRoster", EDITION),
          entry("hongdun.agency.usecase.KnownStaff", EDITION),
          entry("hongdun.agency.usecase.LoadedCalendar", "looks every second"),
          entry("hongdun.agency.usecase.LoadedDivisions", EDITION),
          entry("hongdun.casework.usecase.CourseRounds", OWN),
          entry("hongdun.catalogue.usecase.KnownItems", EDITION),
          entry("hongdun.figures.usecase.KeptForAWhile", LATE),
          entry("hongdun.naming.domain.IndustryWords", FOR_EVER),
          entry("hongdun.naming.index.NameIndex", "reads the feeds five times a second"),
          entry("hongdun.naming.usecase.Dictionaries", EDITION),
          entry("hongdun.naming.usecase.KnownWords", EDITION),
          entry("hongdun.naming.usecase.Places", EDITION),
          entry("hongdun.naming.usecase.RadicalsAndStrokes", FOR_EVER),
          entry("hongdun.naming.usecase.ReadNames", EDITION),
          entry("hongdun.portal.BeforeTheDoors", OWN),
          entry("hongdun.portal.Words", FOR_EVER),
          entry("hongdun.portal.Tries", "counted by each node; an account's lock-out is stored"),
          entry("hongdun.portal.persistence.EditionRows", FOR_EVER),
          entry("hongdun.portal.persistence.StoredSessions", "by the version of the row"),
          entry("hongdun.portal.usecase.BrowseLists", EDITION),
          entry("hongdun.portal.usecase.CarriersAsSet", EDITION),
          entry("hongdun.portal.usecase.KeepCodeLists", EDITION),
          entry("hongdun.portal.usecase.KeepSettings", EDITION),
          entry("hongdun.portal.usecase.KeepWording", EDITION),
          entry("hongdun.portal.usecase.MailCarrier", OWN),
          entry("hongdun.portal.usecase.ProductClock", EDITION),
          entry("hongdun.portal.usecase.ReachedAddress", OWN),
          entry("hongdun.portal.usecase.RenewSeals", OWN),
          entry("hongdun.portal.usecase.StoredKeyFile", "looks at the file every second"),
          entry("hongdun.portal.usecase.WatchDeliveries", "looks every half minute"),
          entry("hongdun.portal.usecase.WatchStandby", "looks every second"),
          entry("hongdun.portal.web.AccessGuard", FOR_EVER),
          entry("hongdun.portal.web.ApiRates", "counted by each node"),
          entry("hongdun.portal.web.Routes", FOR_EVER),
          entry("hongdun.portal.web.SetupGate", FOR_EVER),
          entry("hongdun.register.FoldedName", FOR_EVER),
          entry("hongdun.registration.usecase.ExampleCompany", FOR_EVER),
          entry("hongdun.registration.usecase.InventedWorld", FOR_EVER),
          entry("hongdun.registration.usecase.Localities", EDITION));

  /** What the others are made of. */
  private static final Set<String> MECHANISMS =
      Set.of("hongdun.portal.Remembered", "hongdun.portal.usecase.Seldom");

  @Test
  void whateverANodeKeepsInMemoryFollowsTheOtherNodesInAWayThatIsNamedHere() {
    var found =
        House.hongdun().stream()
            .filter(MemoryTests::remembers)
            .map(type -> type.getName().replaceFirst("[$].*", ""))
            .filter(name -> !name.startsWith("gg.jte") && !MECHANISMS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found)
        .as("say in FOLLOWS how it follows, and in docs/operations.md")
        .isSubsetOf(FOLLOWS.keySet());
  }

  private static boolean remembers(JavaClass type) {
    return type.getFields().stream()
            .anyMatch(field -> field.getModifiers().contains(JavaModifier.VOLATILE))
        || type.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> MEMORIES.contains(call.getTargetOwner().getName()));
  }
}
