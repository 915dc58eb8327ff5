package hongdun.registration.domain;

import java.util.List;

/**
 * 经营范围 — the standard items, the main one of which gives the industry, and the approvals for those
 * that need one before registration.
 */
public record ScopeAnswers(List<String> items, String main, List<PermitAnswers> permits) {
  public ScopeAnswers {
    items = List.copyOf(items);
    permits = List.copyOf(permits);
  }

  public PermitAnswers permitFor(String item) {
    return permits.stream()
        .filter(permit -> permit.item().equals(item))
        .findFirst()
        .orElse(new PermitAnswers(item, "", ""));
  }
}
