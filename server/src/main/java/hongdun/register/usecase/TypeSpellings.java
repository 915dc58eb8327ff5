package hongdun.register.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.CodeLists;
import hongdun.portal.ShippedRows;
import hongdun.register.EntityType;
import hongdun.register.FoldedName;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 类型写法对照 — which type of entity a spelling of an earlier register stands for. */
@Component
class TypeSpellings {
  private final Supplier<List<CodeEntry>> entries;

  TypeSpellings(CodeLists lists) {
    this.entries = lists.view(Kept.ID, List::copyOf);
  }

  /** What the spellings stand for on a day, folded as names are. */
  Map<String, EntityType> on(LocalDate day) {
    var types = new HashMap<String, EntityType>();
    entries.get().stream()
        .filter(entry -> entry.holds(day))
        .forEach(entry ->
            types.put(
                new FoldedName(entry.code()).value(), EntityType.valueOf(entry.more(Kept.TYPE))));
    return types;
  }

  /** The list itself. */
  @Component
  static class Kept implements CodeList {
    static final String ID = "register.type-spellings";
    static final String TYPE = "type";

    /** Since when registers by computer wrote such spellings. */
    private static final LocalDate FROM = LocalDate.of(1980, 1, 1);

    @Override
    public String id() {
      return ID;
    }

    @Override
    public List<String> columns() {
      return List.of(TYPE);
    }

    @Override
    public List<CodeEntry> shipped() {
      return ShippedRows.of("hongdun/register/reference/type_spellings.tsv").stream()
          .map(row -> {
            var spelling = row.getOrDefault("spelling", "");
            return new CodeEntry(
                spelling,
                new BilingualText(spelling, spelling),
                FROM,
                Optional.empty(),
                "",
                Map.of(TYPE, row.getOrDefault("type", "")));
          })
          .toList();
    }

    @Override
    public List<Shortcoming> faultsOf(CodeEntry entry) {
      return Arrays.stream(EntityType.values())
              .anyMatch(type -> type.name().equals(entry.more(TYPE)))
          ? List.of()
          : List.of(Shortcoming.of(TYPE, "register.type-spellings.fault.type"));
    }
  }
}
