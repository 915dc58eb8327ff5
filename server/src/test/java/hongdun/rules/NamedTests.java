package hongdun.rules;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 测试引用 — the tests a document names as {@code `Class#method`}, and whether they are there. */
final class NamedTests {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

  private NamedTests() {}

  static boolean areIn(String text) {
    return NAMED.matcher(text).find();
  }

  /** Those that are not there. */
  static Stream<String> missingIn(String text) {
    return NAMED
        .matcher(text)
        .results()
        .filter(NamedTests::isMissing)
        .map(test -> test.group(1) + "#" + test.group(2));
  }

  private static boolean isMissing(MatchResult test) {
    return Stream.of(Path.of("src/test/java"), Path.of("..", "journeys", "src/test/java"))
        .flatMap(folder -> House.files(folder, "/" + test.group(1) + ".java").stream())
        .noneMatch(file -> House.read(file).contains("void " + test.group(2) + "("));
  }
}
