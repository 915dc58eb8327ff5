package hongdun.naming;

import hongdun.shared.Region;
import java.util.List;

/**
 * 名称构成 — an enterprise name in its four parts (Name Provisions Art. 6).
 *
 * @param division as written in the name, for example 成都市青羊区 or 成都
 * @param tradeName 字号, two characters or more
 * @param industry the industry wording, empty for enterprises across industries
 * @param form for example 有限责任公司 or 有限公司
 * @param region the division the entity is in
 * @param bearer what will bear the name
 */
public record NameParts(
    String division, String tradeName, String industry, String form, Region region, Bearer bearer) {
  public NameParts(String division, String tradeName, String industry, String form, Region region) {
    this(division, tradeName, industry, form, region, Bearer.LIMITED_COMPANY);
  }

  /** 组织形式 — what bears a name, and how such names may end (Name Provisions Art. 10, 25). */
  public enum Bearer {
    LIMITED_COMPANY("有限公司", "有限责任公司"),
    /** 个体工商户: what its business is usually called; never a word of companies. */
    HOUSEHOLD(
        "店", "商店", "经营部", "服务部", "中心", "馆", "坊", "行", "铺", "厅", "屋", "室", "社", "厂", "超市", "工作室");

    private final List<String> forms;

    Bearer(String... forms) {
      this.forms = List.of(forms);
    }

    public List<String> forms() {
      return forms;
    }

    /** What bears a name with this form: no form is of two. */
    public static Bearer of(String form) {
      return HOUSEHOLD.forms.contains(form) ? HOUSEHOLD : LIMITED_COMPANY;
    }
  }

  public String full() {
    return division + tradeName + industry + form;
  }
}
