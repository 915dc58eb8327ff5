package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the law is cited for was read, or is marked as cited from memory. */
class ArticleMarksTests {
  private static final Path MARKS = Path.of("..", "docs", "articles.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([A-Z_0-9]+)` \\| ([0-9, ]+) \\| ([VM]) \\|");
  private static final String ARTICLE = "([0-9]+)[0-9.]*";
  private static final List<Pattern> CITATIONS =
      Stream.of(
              "Law\\.([A-Z][A-Z_0-9]+)\\s*\\.article\\(" + ARTICLE + "\\)",
              "new LegalBasis\\(\\s*(?:Law\\.)?([A-Z][A-Z_0-9]+),\\s*\"" + ARTICLE + "\"",
              "limit\\([0-9]+, Law\\.([A-Z_0-9]+), " + ARTICLE + "\\)",
              "\"law\":\\s*\"([A-Z_0-9]+)\",\\s*\"article\":\\s*\"" + ARTICLE + "\"")
          .map(Pattern::compile)
          .toList();

  @Test
  void everyArticleThatIsCitedIsMarkedOnce() throws IOException {
    assertThat(marked()).doesNotHaveDuplicates().containsAll(cited());
  }

  @Test
  void nothingIsMarkedThatIsNotCited() throws IOException {
    var names = nameRules();
    var cited = cited();

    assertThat(marked()).allMatch(article -> cited.contains(article) || names.contains(article));
    assertThat(marked()).containsAll(names);
  }

  @Test
  void theLawsOfTheMarksAreThoseOfTheCode() throws IOException {
    assertThat(marked())
        .extracting(article -> article.substring(0, article.indexOf(' ')))
        .allMatch(law -> Arrays.stream(Law.values()).anyMatch(known -> known.name().equals(law)));
  }

  private static List<String> marked() throws IOException {
    var marked = new ArrayList<String>();
    var rows = ROW.matcher(Files.readString(MARKS));
    while (rows.find()) {
      for (var article : rows.group(2).split(",", -1)) {
        marked.add(rows.group(1) + " " + article.strip());
      }
    }
    assertThat(marked).isNotEmpty();
    return marked;
  }

  private static TreeSet<String> cited() throws IOException {
    var cited = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src", "main"))) {
      for (var file : files.filter(ArticleMarksTests::mayCite).toList()) {
        var text = Files.readString(file);
        for (var citation : CITATIONS) {
          var found = citation.matcher(text);
          while (found.find()) {
            cited.add(found.group(1) + " " + found.group(2));
          }
        }
      }
    }
    return cited;
  }

  /** The rules of names say their article alone; the law is the same for all. */
  private static TreeSet<String> nameRules() throws IOException {
    var cited = new TreeSet<String>();
    var rules = Path.of("src", "main", "java", "hongdun", "naming", "domain", "NameRules.java");
    var found =
        Pattern.compile("rule\\(\"[A-Z0-9-]+\", \"" + ARTICLE + "\"")
            .matcher(Files.readString(rules));
    while (found.find()) {
      cited.add("NAME_PROVISIONS " + found.group(1));
    }
    return cited;
  }

  private static boolean mayCite(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".json");
  }
}
