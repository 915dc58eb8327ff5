package hongdun.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import hongdun.ledger.AdministrativeAct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;

/** The events of a house: what is published, what is an act, and what a listener waits for. */
final class Events {
  private static final Comparator<JavaClass> BY_NAME = Comparator.comparing(JavaClass::getName);
  private static final Set<String> LISTENING =
      Set.of(
          "org.springframework.context.event.EventListener",
          "org.springframework.transaction.event.TransactionalEventListener",
          "org.springframework.modulith.events.ApplicationModuleListener");

  private final House house;
  private final Set<JavaClass> types = new TreeSet<>(BY_NAME);
  private final List<String> unclear = new ArrayList<>();

  private Events(House house) {
    this.house = house;
  }

  static Events of(House house) {
    var events = new Events(house);
    house.stream().filter(Events::isAct).forEach(events.types::add);
    house.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(Events::publishes)
        .forEach(events::addPublished);
    house.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> LISTENING.stream().anyMatch(method::isMetaAnnotatedWith))
        .flatMap(method -> method.getRawParameterTypes().stream())
        .filter(parameter -> house.placeOf(parameter).isPresent() && !parameter.isInterface())
        .forEach(events.types::add);
    return events;
  }

  private static boolean isAct(JavaClass type) {
    return !type.isInterface() && type.isAssignableTo(AdministrativeAct.class);
  }

  private static boolean publishes(JavaMethodCall call) {
    return call.getName().equals("publishEvent")
        && call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class);
  }

  /** What a method publishes it has made itself, or was handed as an event. */
  private void addPublished(JavaMethodCall call) {
    var found = candidates(call.getOrigin()).filter(this::looksLikeAnEvent).toList();
    types.addAll(found);
    if (found.isEmpty() && !handsOn(call.getOrigin())) {
      unclear.add(call.getOrigin().getFullName() + " announces what no rule can see");
    }
  }

  private static Stream<JavaClass> candidates(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getConstructorCallsFromSelf().stream().map(made -> made.getTargetOwner()),
        unit.getRawParameterTypes().stream());
  }

  private boolean handsOn(JavaCodeUnit unit) {
    return unit.getRawParameterTypes().stream()
        .anyMatch(type -> type.isInterface() && type.isAssignableTo(AdministrativeAct.class));
  }

  private boolean looksLikeAnEvent(JavaClass type) {
    return house.placeOf(type).isPresent()
        && !type.isInterface()
        && !type.isAssignableTo(Throwable.class)
        && house.isOn(type, Place.Floor.BASE)
        && !type.getSimpleName().endsWith("Id");
  }

  Set<JavaClass> types() {
    return types;
  }

  /** Announcements whose event cannot be told from the code. */
  List<String> unclear() {
    return unclear;
  }
}
