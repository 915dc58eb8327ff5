package hongdun.naming.domain;

import java.time.LocalDate;
import java.util.List;

/** 相同相近名称查找 — every name of a scope that is like another by the rules, no more and no fewer. */
public interface LikeNames {
  /**
   * @param position how far of the register's change feed the answer stands on: its last
   *     transaction; negative while this node still builds its first index
   */
  record Found(List<Group> groups, long position) {}

  /**
   * 一组 — names that are like the asked one in the same way with the same trade name: nothing is
   * cut, what is much is counted.
   *
   * @param first the nearest of them, at most ten
   */
  record Group(Likeness likeness, String tradeName, int count, List<StandingName> first) {}

  Found like(ParsedName name, String scope, LocalDate on);
}
