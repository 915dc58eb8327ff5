package hongdun.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import hongdun.ledger.AdministrativeAct;
import hongdun.rules.House.Use;
import hongdun.rules.Place.Floor;
import hongdun.shared.Sensitive;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

/** 房间规则 — the twelve rules of the rooms. Each says what is wrong in a house; nothing is good. */
final class RoomRules {
  private static final Set<Floor> INSIDE = Set.of(Floor.USECASE, Floor.PERSISTENCE, Floor.WEB);
  private static final Set<Floor> ABOVE_DOMAIN =
      Set.of(Floor.USECASE, Floor.PERSISTENCE, Floor.WEB, Floor.WORKSHOP);

  /** Whom a floor may not call: web, use case, persistence, domain, in this order downward. */
  private static final Map<Floor, Set<Floor>> CLOSED =
      Map.of(
          Floor.WEB,
          Set.of(Floor.PERSISTENCE),
          Floor.USECASE,
          Set.of(Floor.WEB),
          Floor.PERSISTENCE,
          Set.of(Floor.WEB, Floor.USECASE),
          Floor.WORKSHOP,
          INSIDE,
          Floor.DOMAIN,
          ABOVE_DOMAIN,
          Floor.BASE,
          ABOVE_DOMAIN);

  private static final Pattern SQL_TYPES =
      Pattern.compile(
          "(java\\.sql|javax\\.sql|org\\.springframework\\.jdbc|org\\.postgresql|com\\.zaxxer\\.hikari)\\..*");
  private static final Pattern DOMAIN_MAY_USE =
      Pattern.compile(
          "(java\\.(?!sql\\.|net\\.http\\.|rmi\\.).*|javax\\.crypto\\..*|org\\.jspecify\\..*|[a-z]+)");
  private static final Pattern PAST =
      Pattern.compile(
          ".*(ed|Held|Found|Given|Made|Taken|Lost|Won|Sent|Left|Paid|Begun|Drawn|Written|Struck|Met)"
              + "|Went.*|DueSoon|Overdue");
  private static final Pattern WRITING =
      Pattern.compile(
          "(append|write|add|put|insert|record|seal|enter|save|store|erase|blank)[A-Z]?.*");
  private static final Set<String> CLOCK_READERS =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.InstantSource.system",
          "java.lang.System.currentTimeMillis",
          "java.util.Calendar.getInstance");
  private static final Set<String> WEEKDAY_READERS =
      Set.of(
          "java.time.LocalDate.getDayOfWeek",
          "java.time.LocalDateTime.getDayOfWeek",
          "java.time.ZonedDateTime.getDayOfWeek",
          "java.time.DayOfWeek.from");

  private RoomRules() {}

  /** 1. */
  static List<String> usesAnotherRoomOnlyThroughItsBasePackage(House house) {
    return sorted(
        house
            .uses()
            .filter(Use::crossesRooms)
            .filter(use -> !use.there().isIn(Floor.BASE))
            .filter(use -> !isFrameOfATemplate(use))
            .map(Use::toString));
  }

  /** Pages stand in the portal's layout, papers in the documents' frame: all are made by jte. */
  private static boolean isFrameOfATemplate(Use use) {
    return use.here().generated()
        && use.there().generated()
        && Set.of("portal", "documents").contains(use.there().room());
  }

  /** 2. */
  static List<String> usesOnlyTheRoomsItsPackageInfoNames(House house) {
    var faults = new ArrayList<String>();
    var arrows = new TreeMap<String, Set<String>>();
    for (var room : house.rooms()) {
      arrows.put(room, new TreeSet<>());
      if (house.declaration(room).isEmpty()) {
        faults.add(room + " has no package-info with @ApplicationModule");
      }
    }
    house
        .uses()
        .filter(Use::crossesRooms)
        .forEach(use -> {
          arrows.getOrDefault(use.here().room(), Set.of()).add(use.there().room());
          if (!house.allowed(use.here().room()).contains(use.there().room())) {
            faults.add(use.here().room() + " does not name " + use.there().room() + ": " + use);
          }
        });
    arrows.keySet().stream()
        .filter(room -> reachable(arrows, room).contains(room))
        .forEach(room -> faults.add(room + " uses itself in a circle"));
    return faults;
  }

  private static Set<String> reachable(Map<String, Set<String>> arrows, String from) {
    var found = new TreeSet<>(arrows.getOrDefault(from, Set.of()));
    for (int before = -1; before != found.size(); ) {
      before = found.size();
      Set.copyOf(found).forEach(room -> found.addAll(arrows.getOrDefault(room, Set.of())));
    }
    return found;
  }

  /** 3. */
  static List<String> onlyEventsTravelUpward(House house) {
    var events = Events.of(house);
    var faults = new ArrayList<>(events.unclear());
    for (var event : events.types()) {
      if (!event.isRecord()) {
        faults.add(event.getName() + " is an event but no record");
      }
      if (!event.getModifiers().contains(JavaModifier.PUBLIC) || !house.isOn(event, Floor.BASE)) {
        faults.add(event.getName() + " is an event but not public in its room's base package");
      }
      if (!PAST.matcher(event.getSimpleName()).matches()) {
        faults.add(event.getName() + " is an event but not in the past tense");
      }
    }
    return faults;
  }

  /** 4. */
  static List<String> domainTouchesOnlyJavaAndPublishedTypes(House house) {
    return sorted(
        house
            .on(Floor.DOMAIN)
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> {
              var to = dependency.getTargetClass().getBaseComponentType();
              return house
                  .placeOf(to)
                  .map(place -> !place.isIn(Floor.BASE) && !place.isIn(Floor.DOMAIN))
                  .orElseGet(() -> !DOMAIN_MAY_USE.matcher(to.getName()).matches());
            })
            .map(dependency ->
                dependency.getOriginClass().getName()
                    + " uses "
                    + dependency.getTargetClass().getName()));
  }

  /** 5. */
  static List<String> onlyPersistenceSpeaksSql(House house) {
    var types =
        house.stream()
            .filter(type -> !house.isOn(type, Floor.PERSISTENCE))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                dependency -> SQL_TYPES.matcher(dependency.getTargetClass().getName()).matches())
            .map(dependency ->
                dependency.getOriginClass().getName()
                    + " uses "
                    + dependency.getTargetClass().getName());
    var texts =
        javaSources(house)
            .filter(file -> !standsIn(file, "persistence"))
            .flatMap(file ->
                JavaText.literalsOf(House.read(file)).stream()
                    .filter(Sql::isStatement)
                    .map(text -> file.getFileName() + " says " + firstLine(text)));
    return sorted(Stream.concat(types, texts));
  }

  /** 6. */
  static List<String> sqlNamesItsOwnSchemaOnly(House house) {
    var rooms = house.rooms();
    var faults = new ArrayList<String>();
    var told =
        statements(house)
            .collect(
                Collectors.groupingBy(
                    Statement::room,
                    Collectors.flatMapping(
                        statement -> statement.told().stream(), Collectors.toSet())));
    statements(house)
        .forEach(statement -> {
          for (var qualifier : statement.sql().qualifiers()) {
            if (rooms.contains(qualifier) && !qualifier.equals(statement.room())) {
              faults.add(statement + " names the schema " + qualifier);
            }
          }
          // A migration may give a trigger of an earlier one another body.
          var elsewhere =
              statement.migrates()
                  ? told.getOrDefault(statement.room(), Set.of())
                  : Set.<String>of();
          for (var table : statement.sql().unqualifiedTables(elsewhere)) {
            faults.add(statement + " names " + table + " without a schema");
          }
        });
    return faults;
  }

  /** A statement of SQL and where it stands. */
  private record Statement(String room, Path file, Sql sql) {
    boolean migrates() {
      return file.toString().endsWith(".sql");
    }

    Set<String> told() {
      return migrates() ? sql.told() : Set.of();
    }

    @Override
    public String toString() {
      return room + "/" + file.getFileName();
    }
  }

  private static Stream<Statement> statements(House house) {
    return house.rooms().stream()
        .flatMap(room ->
            Stream.concat(
                House.files(house.sourcesOf(room).resolve("persistence"), ".java").stream()
                    .flatMap(file ->
                        JavaText.literalsOf(House.read(file)).stream()
                            .filter(Sql::isStatement)
                            .map(text -> new Statement(room, file, new Sql(text)))),
                House.files(house.resourcesOf(room).resolve("migration"), ".sql").stream()
                    .map(file -> new Statement(room, file, new Sql(House.read(file))))));
  }

  /** 7. */
  static List<String> callsGoFromWebToUsecaseToPersistence(House house) {
    var wrongWay =
        house
            .uses()
            .filter(use -> !use.crossesRooms())
            .filter(use ->
                CLOSED.getOrDefault(use.here().floor(), Set.of()).contains(use.there().floor()))
            .map(Use::toString);
    var deciding =
        house
            .on(Floor.WEB)
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getName().equals("publishEvent"))
            .map(call -> call.getOrigin().getFullName() + " announces an event");
    return sorted(Stream.concat(wrongWay, deciding));
  }

  /** 9. */
  static List<String> actsAreRecordsAndNobodyCallsTheLedgerToWrite(House house) {
    var acts =
        house.stream()
            .filter(type -> !type.isInterface() && type.isAssignableTo(AdministrativeAct.class))
            .filter(type -> !type.isRecord())
            .map(type -> type.getName() + " is an act but no record");
    var writers =
        house
            .on(Floor.BASE)
            .filter(type -> house.roomOf(type).equals("ledger") && !type.isRecord())
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method ->
                method.getRawReturnType().getName().equals("void")
                    || WRITING.matcher(method.getName()).matches())
            .map(method -> method.getFullName() + " writes in the ledger");
    return sorted(Stream.concat(acts, writers));
  }

  /** 10. */
  static List<String> everyProcedureTablePassesTheLint(House house) {
    return sorted(
        Stream.concat(
            Procedures.hidden(house).stream(),
            Procedures.in(house).stream()
                .flatMap(table -> table.faults(Messages.of(house, table.room())).stream())));
  }

  /** 11. */
  static List<String> timeWorkingDaysAndNumbersAreHandedIn(House house) {
    var clocks =
        house.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> CLOCK_READERS.contains(nameOf(call)) && !takesAClock(call))
            .filter(call -> !makesTheClock(call))
            .map(call -> call.getOrigin().getFullName() + " calls " + nameOf(call));
    var dates =
        house.stream()
            .flatMap(type -> type.getConstructorCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(Date.class))
            .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
            .map(call -> call.getOrigin().getFullName() + " makes a Date of now");
    var weekdays =
        house.stream()
            .filter(type -> !house.roomOf(type).equals("agency"))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> WEEKDAY_READERS.contains(nameOf(call)))
            .map(call -> call.getOrigin().getFullName() + " counts weekdays by itself");
    var sql =
        statements(house)
            .flatMap(statement ->
                Stream.of(
                        statement.sql().readsTheClock() ? "reads the database's clock" : "",
                        statement.sql().makesItsOwnNumber() ? "makes its own number" : "")
                    .filter(fault -> !fault.isEmpty())
                    .map(fault -> statement + " " + fault));
    return sorted(Stream.of(clocks, dates, weekdays, sql).flatMap(faults -> faults));
  }

  private static String nameOf(JavaMethodCall call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }

  private static boolean takesAClock(JavaMethodCall call) {
    return call.getTarget().getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  /** The one place where a clock is made is the bean of it. */
  private static boolean makesTheClock(JavaMethodCall call) {
    return call.getOrigin() instanceof JavaMethod method
        && method.isAnnotatedWith(Bean.class)
        && method.getRawReturnType().isAssignableTo(InstantSource.class);
  }

  /** 12. */
  static List<String> wordsAreInBothLanguagesAndEventsCarryNoPersonalData(House house) {
    var words = house.rooms().stream().flatMap(room -> Messages.of(house, room).faults().stream());
    // Official papers, in the folder document, are Chinese by law and stand there as they are.
    var templates =
        house.rooms().stream()
            .flatMap(room -> House.files(house.resourcesOf(room).resolve("web"), ".jte").stream())
            .flatMap(file ->
                TemplateText.literalsOf(House.read(file)).stream()
                    .map(text -> file.getFileName() + " says \"" + firstLine(text) + "\""));
    var literals =
        javaSources(house)
            .filter(file -> standsIn(file, "web"))
            .flatMap(file ->
                JavaText.literalsOf(House.read(file)).stream()
                    .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                    .map(text -> file.getFileName() + " says \"" + firstLine(text) + "\""));
    var events = Events.of(house).types().stream().flatMap(RoomRules::personalData);
    return sorted(Stream.of(words, templates, literals, events).flatMap(faults -> faults));
  }

  private static Stream<String> personalData(JavaClass event) {
    if (!event.isRecord()) {
      return Stream.of();
    }
    return Arrays.stream(event.reflect().getRecordComponents())
        .filter(component -> {
          var type = component.getGenericType().getTypeName();
          return type.contains(String.class.getName()) || type.contains(Sensitive.class.getName());
        })
        .map(component -> event.getName() + " carries " + component.getName());
  }

  private static Stream<Path> javaSources(House house) {
    return house.rooms().stream()
        .flatMap(room -> House.files(house.sourcesOf(room), ".java").stream());
  }

  private static boolean standsIn(Path file, String floor) {
    return file.toString().replace('\\', '/').contains("/" + floor + "/");
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  private static List<String> sorted(Stream<String> faults) {
    return faults.distinct().sorted().collect(Collectors.toList());
  }
}
