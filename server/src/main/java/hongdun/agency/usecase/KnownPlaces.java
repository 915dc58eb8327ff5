package hongdun.agency.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 区划与登记机关 — the two dated lists as anybody may look them up, all editions of them. */
@Component
public class KnownPlaces {
  public static final int MOST = 100;
  private static final String PROVINCE = "0000";

  private final CodeLists lists;

  KnownPlaces(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * Divisions with these words in their name or code, one more than are shown; provinces when none.
   */
  public List<CodeEntry> divisions(String words) {
    return found(DivisionList.ID, words).filter(entry -> isAsked(entry, words)).toList();
  }

  private static boolean isAsked(CodeEntry entry, String words) {
    return !words.isEmpty() || entry.code().endsWith(PROVINCE);
  }

  /** Registration authorities with these words in their name or code; all when there are none. */
  public List<CodeEntry> authorities(String words) {
    return found(AuthorityList.ID, words).toList();
  }

  /** The code of who came after an authority; empty when it says nothing. */
  public static String successor(CodeEntry authority) {
    return authority.more(AuthorityList.SUCCESSOR);
  }

  private Stream<CodeEntry> found(String list, String words) {
    return lists.entries(list).stream()
        .filter(entry ->
            entry.code().startsWith(words)
                || entry.name().zh().contains(words)
                || entry
                    .name()
                    .en()
                    .toLowerCase(Locale.ROOT)
                    .contains(words.toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparing(CodeEntry::code).thenComparing(CodeEntry::from))
        .limit(words.isEmpty() ? Long.MAX_VALUE : MOST + 1L);
  }
}
