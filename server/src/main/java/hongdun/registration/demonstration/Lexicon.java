package hongdun.registration.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.core.io.ClassPathResource;

/** 演示词库 — the words from which a demonstration's companies, people and addresses are made. */
public final class Lexicon {
  private static final String FOLDER = "hongdun/registration/demo/";

  private final Map<String, List<String>> cells = new HashMap<>();
  private final List<Business> businesses;

  public Lexicon() {
    rows("lexicon.tsv")
        .forEach(row -> cells.put(row[0], Arrays.asList(row).subList(1, row.length)));
    businesses = rows("industries.tsv").stream().map(Business::of).toList();
  }

  /** 行业 — words of a name, the standard items that go with them, and for whom they are. */
  public record Business(
      String words, String main, List<String> further, int weight, String usedBy) {
    static Business of(String[] cells) {
      return new Business(
          cells[0], cells[1], List.of(cells[2].split(" ")), Integer.parseInt(cells[3]), cells[4]);
    }
  }

  /** A whole text. */
  public String text(String key) {
    return cells(key).getFirst();
  }

  /** The columns behind a key. */
  public List<String> cells(String key) {
    return Optional.ofNullable(cells.get(key))
        .orElseThrow(() -> new IllegalArgumentException("The lexicon has no " + key));
  }

  /** One of a list of words. */
  public String word(String key, RandomGenerator chance) {
    var words = text(key).split(" ");
    return words[chance.nextInt(words.length)];
  }

  /** The characters behind a key. */
  public List<String> characters(String key) {
    return text(key).codePoints().mapToObj(Character::toString).toList();
  }

  public String character(String key, RandomGenerator chance) {
    var text = text(key);
    return Character.toString(text.charAt(chance.nextInt(text.length())));
  }

  /** A business of those used by a kind of entity, the common ones more often. */
  public Business business(String usedBy, RandomGenerator chance) {
    var fitting = businesses.stream().filter(one -> one.usedBy().equals(usedBy)).toList();
    var drawn = chance.nextInt(fitting.stream().mapToInt(Business::weight).sum());
    for (var business : fitting) {
      drawn -= business.weight();
      if (drawn < 0) {
        return business;
      }
    }
    return fitting.getLast();
  }

  private static List<String[]> rows(String file) {
    try {
      return new ClassPathResource(FOLDER + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
