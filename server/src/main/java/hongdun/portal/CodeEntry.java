package hongdun.portal;

import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * 代码条目 — one code of a list as it holds from a day, perhaps until one, with the notice it rests on.
 *
 * @param until the last day on which it holds
 * @param more what else the list says of it, by the names of the list's further columns
 */
public record CodeEntry(
    String code,
    BilingualText name,
    LocalDate from,
    Optional<LocalDate> until,
    String source,
    Map<String, String> more) {
  public CodeEntry {
    more = Map.copyOf(more);
  }

  public boolean holds(LocalDate on) {
    return !on.isBefore(from) && until.map(last -> !on.isAfter(last)).orElse(true);
  }

  /** What a further column says; empty when it says nothing. */
  public String more(String column) {
    var said = more.get(column);
    return said == null ? "" : said;
  }
}
