package hongdun.registration.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.registration.domain.ScopeItem;
import hongdun.shared.BilingualText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 经营范围规范目录 — the standard items of business scope, and the industries they belong to. */
@Component
public class ScopeCatalogue {
  private static final String FOLDER = "hongdun/registration/reference/";
  private static final int MOST = 30;

  private final Map<String, ScopeItem> items;
  private final Supplier<Map<String, BilingualText>> industries;

  ScopeCatalogue(CodeLists lists) {
    var found = new LinkedHashMap<String, ScopeItem>();
    for (var row : rows("scope_items.tsv")) {
      var item =
          new ScopeItem(
              row.cell("id"),
              new BilingualText(row.cell("wording_zh"), row.cell("wording_en")),
              ScopeItem.Kind.valueOf(row.cell("kind")),
              row.cell("industry"),
              row.cell("keywords"),
              new BilingualText(row.cell("permit_zh"), row.cell("permit_en")),
              new BilingualText(row.cell("authority_zh"), row.cell("authority_en")),
              row.cell("certainty").equals("V"));
      found.put(item.id(), item);
    }
    items = Map.copyOf(found);
    // A name that was changed is read as it was last given: the code stands in papers of the past.
    industries =
        lists.view(
            IndustryList.ID,
            entries ->
                entries.stream()
                    .collect(
                        Collectors.toUnmodifiableMap(
                            CodeEntry::code, CodeEntry::name, (_, later) -> later)));
  }

  public Map<String, ScopeItem> items() {
    return items;
  }

  /** The name of an industry of GB/T 4754; the code itself when the list lacks it. */
  public BilingualText industry(String code) {
    var name = industries.get().get(code);
    return name == null ? new BilingualText(code, code) : name;
  }

  /** Items whose wording or keywords hold the words, best first, at most thirty. */
  public List<ScopeItem> search(String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return items.values().stream()
        .filter(item -> rank(item, wanted) < Integer.MAX_VALUE)
        .sorted((a, b) ->
            rank(a, wanted) != rank(b, wanted)
                ? Integer.compare(rank(a, wanted), rank(b, wanted))
                : a.id().compareTo(b.id()))
        .limit(MOST)
        .toList();
  }

  private static int rank(ScopeItem item, String wanted) {
    var zh = item.wording().zh();
    var en = item.wording().en().toLowerCase(Locale.ROOT);
    if (zh.startsWith(wanted) || en.startsWith(wanted)) {
      return 0;
    }
    if (zh.contains(wanted) || en.contains(wanted)) {
      return 1;
    }
    return item.keywords().toLowerCase(Locale.ROOT).contains(wanted) ? 2 : Integer.MAX_VALUE;
  }

  /**
   * The rows of a tab-separated file: comment lines begin with #, the first other line names the
   * columns.
   */
  private static List<Row> rows(String file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource(FOLDER + file).getInputStream(), StandardCharsets.UTF_8))) {
      var lines = reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
      var columns = List.of(lines.getFirst().split("\t", -1));
      return lines.stream()
          .skip(1)
          .map(line -> new Row(columns, List.of(line.split("\t", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line with the names of its columns; a cell the line lacks is empty. */
  private record Row(List<String> columns, List<String> cells) {
    String cell(String column) {
      var place = columns.indexOf(column);
      return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
  }
}
