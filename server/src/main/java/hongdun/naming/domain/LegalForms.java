package hongdun.naming.domain;

import java.util.List;

/** 组织形式 — how the names of each type of entity may end. */
public final class LegalForms {
  /** A limited liability company (Company Law Art. 7). */
  public static final List<String> LIMITED_COMPANY = List.of("有限公司", "有限责任公司");

  private LegalForms() {}
}
