package hongdun.naming.usecase;

import hongdun.naming.domain.NameScope;
import hongdun.naming.domain.NameScopes;
import hongdun.naming.domain.RuleSets;
import hongdun.naming.usecase.RuleList.Kind;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 现行规则 — the rule sets and the scopes of comparison that hold on a day. */
@Component
class KnownRules {
  private final Supplier<List<CodeEntry>> sets;
  private final Supplier<List<CodeEntry>> scopes;

  KnownRules(CodeLists lists) {
    this.sets = lists.view(Kind.SETS.id(), List::copyOf);
    this.scopes = lists.view(Kind.SCOPES.id(), List::copyOf);
  }

  RuleSets setsOn(LocalDate day) {
    return RuleSets.of(
        sets.get().stream().filter(entry -> entry.holds(day)).map(CodeEntry::code).toList());
  }

  NameScopes scopesOn(LocalDate day) {
    return new NameScopes(
        scopes.get().stream().filter(entry -> entry.holds(day)).map(KnownRules::scope).toList());
  }

  private static NameScope scope(CodeEntry entry) {
    return new NameScope(
        entry.code(), Arrays.asList(entry.more(RuleList.DIVISIONS).split(",", -1)));
  }
}
