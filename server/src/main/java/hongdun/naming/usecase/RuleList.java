package hongdun.naming.usecase;

import hongdun.naming.domain.RuleSets;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 规则表 — what the bureau switches by day: the rule sets that warn, and the scopes within which names
 * are compared otherwise than city by city.
 */
record RuleList(Kind kind) implements CodeList {
  static final String DIVISIONS = "divisions";
  private static final String SOURCE = "Hongdun 2026-11";

  /** A municipality, a city, or a county. */
  private static final String DIVISION = "(11|12|31|50|[1-9][0-9]{3}|[1-9][0-9]{5})";

  /** The lists. */
  enum Kind {
    SETS("rule_sets.tsv", "naming.rule-sets", List.of()),
    SCOPES("name_scopes.tsv", "naming.name-scopes", List.of(DIVISIONS));

    private final String file;
    private final String id;
    private final List<String> columns;

    Kind(String file, String id, List<String> columns) {
      this.file = file;
      this.id = id;
      this.columns = columns;
    }

    String id() {
      return id;
    }
  }

  @Override
  public String id() {
    return kind.id;
  }

  @Override
  public List<String> columns() {
    return kind.columns;
  }

  @Override
  public List<CodeEntry> shipped() {
    return ShippedRows.of(WordFiles.FOLDER + kind.file).stream().map(this::entry).toList();
  }

  private CodeEntry entry(Map<String, String> row) {
    var more =
        kind.columns.stream()
            .collect(Collectors.toMap(column -> column, column -> row.getOrDefault(column, "")));
    return new CodeEntry(
        row.getOrDefault("code", ""),
        new BilingualText(row.getOrDefault("zh", ""), row.getOrDefault("en", "")),
        LocalDate.parse(row.getOrDefault("from", "")),
        Optional.empty(),
        SOURCE,
        more);
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    if (kind == Kind.SETS && !RuleSets.knows(entry.code())) {
      faults.add(Shortcoming.of("code", "naming.rule-sets.fault.code"));
    }
    if (kind == Kind.SCOPES && !entry.more(DIVISIONS).matches(DIVISION + "(," + DIVISION + ")*")) {
      faults.add(Shortcoming.of(DIVISIONS, "naming.name-scopes.fault.divisions"));
    }
    return faults;
  }

  /** Declares the lists. */
  @Configuration(proxyBeanMethods = false)
  static class Lists {
    @Bean
    CodeList nameRuleSets() {
      return new RuleList(Kind.SETS);
    }

    @Bean
    CodeList nameScopes() {
      return new RuleList(Kind.SCOPES);
    }
  }
}
