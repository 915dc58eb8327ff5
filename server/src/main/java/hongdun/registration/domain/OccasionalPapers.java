package hongdun.registration.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** 视情形提交的材料 — the materials asked for only when something in an application calls for them. */
public final class OccasionalPapers {
  static final Set<String> CODES =
      Set.of(
          "approval",
          "approval-confirmation",
          "cross-industry",
          "investor-identity",
          "process-agent-mandate");

  private OccasionalPapers() {}

  /** Their codes in the guide. */
  public static Set<String> askedBy(Draft draft, Map<String, ScopeItem> scopeItems) {
    var codes = new TreeSet<String>();
    if (draft.name().leavesOutIndustry()) {
      // 名称规定第六条
      codes.add("cross-industry");
    }
    for (var id : draft.scope().items()) {
      var item = scopeItems.get(id);
      var permit = draft.scope().permitFor(id);
      if (item != null
          && item.kind() == ScopeItem.Kind.PRIOR_APPROVAL
          && !permit.isLeftToTheBureau(item)) {
        codes.add("approval");
        if (permit.validUntil().isEmpty() && !permit.confirmed().isEmpty()) {
          // 实施细则第二十二条: the approval states no term and had to be confirmed.
          codes.add("approval-confirmation");
        }
      }
    }
    if (!draft.outsideInvestors().isEmpty()) {
      // 条例第九条, 实施细则第二十四条
      codes.add("investor-identity");
      codes.add("process-agent-mandate");
    }
    return codes;
  }
}
