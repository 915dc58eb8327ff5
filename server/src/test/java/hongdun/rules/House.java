package hongdun.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hongdun.Hongdun;
import hongdun.rules.Place.Floor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.Modulithic;

/**
 * 房屋 — the rooms below a root package with their classes, sources and words. There are two: the
 * product, and a small wrong house that breaks every rule once, to show that the rules can fail.
 *
 * @param shared rooms that every room may use
 */
record House(String root, Path sources, Path resources, Set<String> shared, JavaClasses classes) {
  private static final String GENERATED = "gg.jte.generated.precompiled.";

  private static final class Built {
    private static final House HONGDUN =
        read(
            "hongdun",
            Path.of("src/main/java"),
            Path.of("src/main/resources"),
            sharedRooms(),
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()));
    private static final House WRONG =
        read(
            "hongdun.rulefixtures",
            Path.of("src/test/java"),
            Path.of("src/test/wronghouse"),
            Set.of(),
            new ClassFileImporter());
  }

  /** The product. */
  static House hongdun() {
    return Built.HONGDUN;
  }

  /** The house in which everything is wrong once. */
  static House wrong() {
    return Built.WRONG;
  }

  private static House read(
      String root, Path sources, Path resources, Set<String> shared, ClassFileImporter importer) {
    return new House(
        root, sources, resources, shared, importer.importPackages(root, GENERATED + root));
  }

  private static Set<String> sharedRooms() {
    var modulithic = Hongdun.class.getAnnotation(Modulithic.class);
    return modulithic == null ? Set.of() : Set.of(modulithic.sharedModules());
  }

  /** The rooms in alphabetical order. */
  Set<String> rooms() {
    return stream()
        .flatMap(type -> placeOf(type).stream())
        .map(Place::room)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All classes that stand in a room. */
  Stream<JavaClass> stream() {
    return classes.stream().filter(type -> placeOf(type).isPresent());
  }

  Stream<JavaClass> on(Floor floor) {
    return stream().filter(type -> isOn(type, floor));
  }

  boolean isOn(JavaClass type, Floor floor) {
    return placeOf(type).filter(place -> place.isIn(floor)).isPresent();
  }

  String roomOf(JavaClass type) {
    return placeOf(type).orElseThrow().room();
  }

  /** Nowhere: a class of a library, of Java, or of the doorway before the rooms. */
  Optional<Place> placeOf(JavaClass type) {
    var name = type.getPackageName();
    var generated = name.startsWith(GENERATED);
    var own = generated ? name.substring(GENERATED.length()) : name;
    if (!own.startsWith(root + ".")) {
      return Optional.empty();
    }
    var parts = own.substring(root.length() + 1).split("\\.", 2);
    if (notARoom(parts[0])) {
      return Optional.empty();
    }
    var floor = generated ? Floor.WEB : Floor.of(parts.length == 1 ? "" : parts[1]);
    return Optional.of(new Place(parts[0], floor, generated));
  }

  /** Test packages that only the wrong house's importer would meet. */
  private static boolean notARoom(String name) {
    return name.equals("rules") || name.equals("rulefixtures");
  }

  /** Uses between two classes that both stand in rooms. */
  Stream<Use> uses() {
    return stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .flatMap(dependency -> use(dependency).stream())
        .distinct();
  }

  private Optional<Use> use(Dependency dependency) {
    var from = dependency.getOriginClass();
    var to = dependency.getTargetClass().getBaseComponentType();
    return placeOf(from).flatMap(here -> placeOf(to).map(there -> new Use(from, here, to, there)));
  }

  /** One class uses another. */
  record Use(JavaClass from, Place here, JavaClass to, Place there) {
    boolean crossesRooms() {
      return !here.room().equals(there.room());
    }

    @Override
    public String toString() {
      return from.getName() + " uses " + to.getName();
    }
  }

  /** What the room's package-info allows it to use. */
  Set<String> allowed(String room) {
    var allowed = new TreeSet<>(shared);
    declaration(room)
        .ifPresent(module ->
            Arrays.stream(module.allowedDependencies())
                .map(name -> name.split("::", 2)[0].strip())
                .forEach(allowed::add));
    return allowed;
  }

  Optional<ApplicationModule> declaration(String room) {
    try {
      var info = Class.forName(root + "." + room + ".package-info");
      return Optional.ofNullable(info.getAnnotation(ApplicationModule.class));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  Path sourcesOf(String room) {
    return sources.resolve(root.replace('.', '/')).resolve(room);
  }

  Path resourcesOf(String room) {
    return resources.resolve(root.replace('.', '/')).resolve(room);
  }

  /** The files below a folder whose name ends so; none when there is no such folder. */
  static List<Path> files(Path folder, String ending) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
