package hongdun.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * 拟定名称 — a name as somebody proposes it, with what else its rules ask.
 *
 * @param industryCode the class of the main scope item by GB/T 4754, empty while unknown
 * @param papers what the applicant states he can prove, in one order, so that the same statements
 *     are the same proposal
 * @param parent the name in full of the enterprise a branch belongs to, or that controls a group;
 *     empty for all others
 */
public record ProposedName(
    NameParts parts, String industryCode, List<Paper> papers, String parent) {
  public ProposedName {
    papers =
        papers.stream()
            .distinct()
            .sorted(Comparator.comparing(Paper::kind).thenComparing(Paper::about))
            .toList();
    parent = parent.strip();
  }

  /** A name without any paper. */
  public static ProposedName of(NameParts parts, String industryCode) {
    return new ProposedName(parts, industryCode, List.of(), "");
  }

  public ProposedName with(Collection<Paper> stated) {
    return new ProposedName(parts, industryCode, List.copyOf(stated), parent);
  }

  /** Of a branch or a group: under this enterprise. */
  public ProposedName under(String enterprise) {
    return new ProposedName(parts, industryCode, papers, enterprise);
  }
}
