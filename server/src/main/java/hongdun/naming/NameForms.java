package hongdun.naming;

import java.util.List;

/** 组织形式 — how the names of each type of entity may end. */
public final class NameForms {
  /** A limited liability company (Company Law Art. 7). */
  public static final List<String> LIMITED_COMPANY = List.of("有限公司", "有限责任公司");

  /** An individual household: what its business is usually called (Name Provisions Art. 25). */
  public static final List<String> HOUSEHOLD =
      List.of(
          "店", "商店", "经营部", "服务部", "中心", "馆", "坊", "行", "铺", "厅", "屋", "室", "社", "厂", "超市",
          "工作室");

  private NameForms() {}
}
