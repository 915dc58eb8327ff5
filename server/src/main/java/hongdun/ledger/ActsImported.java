package hongdun.ledger;

import java.util.List;

/**
 * 历史行为已导入 — acts of the past were taken over in bulk: the ledger enters them in the transaction
 * that announces them, numbered in the year in which each took effect.
 */
public record ActsImported(List<AdministrativeAct> acts) {
  public ActsImported {
    acts = List.copyOf(acts);
  }
}
