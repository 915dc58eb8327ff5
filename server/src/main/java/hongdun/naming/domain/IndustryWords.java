package hongdun.naming.domain;

import hongdun.register.FoldedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 行业用语 — a wording means what the longest word means that is known within it, of equals the last.
 * Words of one synonym group or of one group of GB/T 4754 mean the same; a word that is of a whole
 * division does not mean what others of it mean.
 */
public final class IndustryWords implements Industries {
  private static final int GROUP_DIGITS = 3;
  private static final int MOST_KNOWN = 50_000;

  private final Map<String, List<String>> kinds;
  private final int longest;
  private final String edition;
  private final Map<String, Industry> known = new ConcurrentHashMap<>();

  /**
   * @param meanings each word with its codes of GB/T 4754 and the names of its synonym groups
   */
  public IndustryWords(Map<String, Set<String>> meanings) {
    this.kinds = new HashMap<>();
    meanings.forEach((word, all) -> {
      var folded = new FoldedName(word).value();
      kinds.put(folded, kinds(folded, all));
    });
    this.longest = kinds.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.edition = Integer.toHexString(kinds.hashCode());
  }

  private static List<String> kinds(String word, Set<String> meanings) {
    var kinds = new TreeSet<String>();
    boolean hasSynonyms = false;
    for (var meaning : meanings) {
      if (!isCode(meaning)) {
        kinds.add(meaning);
        hasSynonyms = true;
      } else if (meaning.length() >= GROUP_DIGITS) {
        kinds.add(meaning.substring(0, GROUP_DIGITS));
      }
    }
    if (!hasSynonyms) {
      kinds.add(word);
    }
    return List.copyOf(kinds);
  }

  /** 类别代码 — a section's letter or the digits below it. */
  private static boolean isCode(String text) {
    return text.matches("[A-T]|[0-9]{1,4}");
  }

  @Override
  public Industry of(String wording) {
    if (wording.isEmpty()) {
      return Industry.NONE;
    }
    var before = known.get(wording);
    if (before != null) {
      return before;
    }
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    var found = new Industry(wording, kindsWithin(wording));
    known.put(wording, found);
    return found;
  }

  private List<String> kindsWithin(String wording) {
    for (int length = Math.min(longest, wording.length()); length > 0; length--) {
      for (int from = wording.length() - length; from >= 0; from--) {
        var word = kinds.get(wording.substring(from, from + length));
        if (word != null) {
          return word;
        }
      }
    }
    return List.of();
  }

  @Override
  public String edition() {
    return edition;
  }
}
