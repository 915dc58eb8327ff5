package hongdun.rules;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import hongdun.ledger.AdministrativeAct;
import hongdun.portal.Access;
import hongdun.rules.Place.Floor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** 房屋地图 — docs/map.md: the rooms, what each uses, gives, keeps and shows, read from the code. */
final class HouseMap {
  private static final Pattern TABLE =
      Pattern.compile(
          "(?im)^\\s*create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+\\.\\w+)");

  private final House house;
  private final Events events;
  private final StringBuilder text = new StringBuilder();

  private HouseMap(House house) {
    this.house = house;
    this.events = Events.of(house);
  }

  static String of(House house) {
    var map = new HouseMap(house);
    map.head();
    map.roomsFromTheGround().forEach(map::room);
    return map.text.toString();
  }

  private void head() {
    line("# The map of the house");
    line("");
    line(
        "Made from the code by `MapTests`; do not edit. What the rooms are for and why the arrows");
    line("run as they do is told in the decisions; the rules they keep are in `RoomRules`.");
    line("");
    line(
        "Every room may use %s."
            .formatted(
                house.shared().stream().sorted().map(HouseMap::code).collect(joining(", "))));
    line("");
    line("```mermaid");
    line("flowchart BT");
    for (var room : roomsFromTheGround()) {
      if (!house.shared().contains(room)) {
        line("  %s[\"%s\"]".formatted(room, title(room)));
      }
    }
    for (var room : roomsFromTheGround()) {
      if (!house.shared().contains(room)) {
        directNeighbours(room).forEach(below -> line("  %s --> %s".formatted(room, below)));
      }
    }
    line("```");
  }

  private void room(String room) {
    line("");
    line("## " + title(room));
    line("");
    line(Javadoc.sentenceOf(house.sourcesOf(room).resolve("package-info.java"), "hongdun." + room));
    var uses = below(room);
    if (!uses.isEmpty()) {
      line("");
      line("Uses " + uses.stream().map(HouseMap::code).collect(joining(", ")) + ".");
    }
    table("| gives | |", publishedTypes(room));
    sentence("Announces", announced(room));
    sentence("Keeps", tables(room));
    table("| shows | to |", routes(room));
  }

  private void table(String head, List<String> rows) {
    if (!rows.isEmpty()) {
      line("");
      line(head);
      line("|---|---|");
      rows.forEach(row -> line("| " + row + " |"));
    }
  }

  private void sentence(String verb, List<String> things) {
    if (!things.isEmpty()) {
      line("");
      line(verb + " " + String.join(", ", things) + ".");
    }
  }

  private List<String> publishedTypes(String room) {
    return house
        .on(Floor.BASE)
        .filter(type -> house.roomOf(type).equals(room))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .filter(type -> !events.types().contains(type))
        .sorted(Comparator.comparing(JavaClass::getSimpleName))
        .map(type -> "`%s` | %s".formatted(type.getSimpleName(), cell(sentence(room, type))))
        .toList();
  }

  private String sentence(String room, JavaClass type) {
    var source = house.sourcesOf(room).resolve(type.getSimpleName() + ".java");
    return Javadoc.sentenceOf(source, type.getSimpleName());
  }

  private List<String> announced(String room) {
    return events.types().stream()
        .filter(type -> house.roomOf(type).equals(room))
        .map(type ->
            code(type.getSimpleName())
                + (type.isAssignableTo(AdministrativeAct.class) ? " (an act)" : ""))
        .toList();
  }

  private List<String> tables(String room) {
    return House.files(house.resourcesOf(room).resolve("migration"), ".sql").stream()
        .flatMap(file -> TABLE.matcher(House.read(file)).results())
        .map(match -> code(match.group(1)))
        .sorted()
        .distinct()
        .toList();
  }

  private List<String> routes(String room) {
    return house
        .on(Floor.WEB)
        .filter(type -> house.roomOf(type).equals(room))
        .flatMap(type -> type.getMethods().stream())
        .flatMap(HouseMap::routes)
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<String> routes(JavaMethod method) {
    if (method.getAnnotations().isEmpty()) {
      return Stream.of();
    }
    var handler = method.reflect();
    var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
    if (mapping == null) {
      return Stream.of();
    }
    var onType =
        AnnotatedElementUtils.findMergedAnnotation(
            handler.getDeclaringClass(), RequestMapping.class);
    var prefixes = onType == null || onType.path().length == 0 ? new String[] {""} : onType.path();
    var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
    var verbs = Arrays.stream(mapping.method()).map(Enum::name).sorted().collect(joining(" "));
    var who = who(handler);
    return Arrays.stream(prefixes)
        .flatMap(prefix -> Arrays.stream(paths).map(path -> prefix + path))
        .map(path -> "`%s` %s | %s".formatted(path, verbs, who));
  }

  private static String who(Method handler) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler, Access.class);
    var access =
        onMethod != null
            ? onMethod
            : AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), Access.class);
    if (access == null) {
      return "nobody";
    }
    var roles = String.join(", ", access.roles());
    var who = access.value().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return roles.isEmpty() ? who : who + ": " + roles;
  }

  private String title(String room) {
    return house.declaration(room).map(module -> module.displayName()).orElse(room);
  }

  /** The rooms below, without those that everybody may use. */
  private Set<String> below(String room) {
    var below = new TreeSet<>(house.allowed(room));
    below.removeAll(house.shared());
    return below;
  }

  /** Neighbours that are not reached through another room anyway. */
  private Set<String> directNeighbours(String room) {
    var direct = new TreeSet<>(below(room));
    for (var neighbour : below(room)) {
      direct.removeAll(below(neighbour));
    }
    return direct;
  }

  /** Each room after all it uses. */
  private List<String> roomsFromTheGround() {
    return house.rooms().stream()
        .sorted(
            Comparator.<String>comparingInt(this::height).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int height(String room) {
    return house.allowed(room).stream()
            .filter(other ->
                !other.equals(room) && house.allowed(other).size() < house.allowed(room).size())
            .mapToInt(this::height)
            .max()
            .orElse(-1)
        + 1;
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static String cell(String words) {
    return words.replace("|", "\\|");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  /** Where the map is kept. */
  static Path file() {
    return Path.of("..", "docs", "map.md");
  }
}
