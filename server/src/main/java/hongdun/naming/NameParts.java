package hongdun.naming;

import hongdun.shared.Region;

/**
 * 名称构成 — an enterprise name in its four parts (Name Provisions Art. 6).
 *
 * @param division as written in the name, for example 成都市青羊区 or 成都
 * @param tradeName 字号, two characters or more
 * @param industry the industry wording, empty for enterprises across industries
 * @param form for example 有限责任公司 or 有限公司
 * @param region the division the entity is in
 */
public record NameParts(
    String division, String tradeName, String industry, String form, Region region) {
  public String full() {
    return division + tradeName + industry + form;
  }
}
