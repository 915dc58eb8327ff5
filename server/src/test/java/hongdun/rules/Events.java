package hongdun.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import hongdun.ledger.AdministrativeAct;
import hongdun.rules.Announcements.Announcement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;

/** The events of a house: what is announced, what is an act, and what a listener waits for. */
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
        .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(Events::publishes))
        .flatMap(type -> Announcements.of(type).stream())
        .forEach(events::add);
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

  /** An act handed on by its interface is found where it is declared. */
  private void add(Announcement announcement) {
    if (announcement.type().equals(AdministrativeAct.class.getName())) {
      return;
    }
    if (house.classes().contain(announcement.type())) {
      types.add(house.classes().get(announcement.type()));
    } else {
      unclear.add(announcement.where() + " announces what no rule can see");
    }
  }

  Set<JavaClass> types() {
    return types;
  }

  /** Announcements whose event cannot be told from the code. */
  List<String> unclear() {
    return unclear;
  }
}
