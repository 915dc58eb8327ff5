package hongdun.naming.domain;

import java.util.List;

/**
 * 行业表述 — a wording of industry as it is compared.
 *
 * @param wording folded; empty when a name says nothing of its industry
 * @param kinds the synonym groups and the groups of GB/T 4754 it belongs to
 */
public record Industry(String wording, List<String> kinds) {
  public static final Industry NONE = new Industry("", List.of());

  public Industry {
    kinds = List.copyOf(kinds);
  }

  public boolean isMissing() {
    return wording.isEmpty();
  }

  /**
   * Whether both say the same or mean the same. A missing one is like every other: what states no
   * industry is kept from all of them (Name Provisions Art. 17).
   */
  public boolean isLike(Industry other) {
    return isMissing()
        || other.isMissing()
        || wording.equals(other.wording)
        || sharesKindWith(other);
  }

  /** Whether the wordings belong to one group. */
  public boolean sharesKindWith(Industry other) {
    for (var kind : kinds) {
      if (other.kinds.contains(kind)) {
        return true;
      }
    }
    return false;
  }
}
