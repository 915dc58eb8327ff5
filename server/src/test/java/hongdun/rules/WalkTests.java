package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/walk.md leads past nothing that is not in the code. */
class WalkTests {
  private static final Path WALK = Path.of("..", "docs", "walk.md");
  private static final Path SOURCES = Path.of("src/main/java/hongdun");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  /** casework/usecase/KeepActs, Draft.java, Names.claim, Outcome.NotReady. */
  private static final Pattern TYPE =
      Pattern.compile("((?:[a-z]+/)*)([A-Z][a-z]\\w*)(?:\\.(?!java$)(\\w+))?(?:\\.java)?");

  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(?:_[A-Z]+)+");

  @Test
  void everyTypeAndMethodTheWalkNamesIsThere() {
    assertThat(faults(House.read(WALK))).isEmpty();
  }

  @Test
  void whatIsNotThereIsFound() {
    assertThat(
            faults(
                """
                `casework/usecase/KeepActs`, `naming/KeepActs`, `Names.claim`, `Names.dream`,
                `Outcome.NotReady`, `Outcome.NotRead`, `Draft.java`, `Dream.java`,
                `CORRECTION_NOTICE`, `CORRECTION_DREAM`, `/apply/{id}`, `registration.application`
                """))
        .containsExactly(
            "naming/KeepActs", "Names.dream", "Outcome.NotRead", "Dream.java", "CORRECTION_DREAM");
  }

  private static List<String> faults(String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(named -> named.group(1))
        .filter(name -> !isThere(name))
        .toList();
  }

  private static boolean isThere(String name) {
    if (CONSTANT.matcher(name).matches()) {
      return House.files(SOURCES, ".java").stream()
          .anyMatch(file -> House.read(file).contains(name));
    }
    var type = TYPE.matcher(name);
    return type.matches() ? isThere(type.toMatchResult()) : isNoType(name);
  }

  private static boolean isThere(MatchResult type) {
    var folder = type.group(1);
    var ending = "/" + folder + type.group(2) + ".java";
    var member = type.group(3);
    var files = House.files(SOURCES, ".java");
    var itself = files.stream().filter(file -> file.toString().endsWith(ending)).toList();
    if (member == null) {
      return !itself.isEmpty();
    }
    return Character.isUpperCase(member.charAt(0))
        ? files.stream()
            .map(House::read)
            .anyMatch(source ->
                source.contains(" " + type.group(2) + " ")
                    && source.matches("(?s).*\\b(record|interface|class|enum) " + member + "\\b.*"))
        : itself.stream().anyMatch(file -> House.read(file).contains(" " + member + "("));
  }

  /** A route, a table or a folder; of folders those that are there. */
  private static boolean isNoType(String name) {
    return !name.contains("/")
        || name.startsWith("/")
        || Files.exists(Path.of("..", name))
        || Files.exists(Path.of("src/main", name));
  }
}
