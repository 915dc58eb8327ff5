package hongdun.register;

/** 主体类型 — the types of market entity. */
public enum EntityType {
  LLC,
  CLS,
  NON_COMPANY_LEGAL_PERSON,
  SOLE_PROPRIETORSHIP,
  PARTNERSHIP,
  FARMER_COOP,
  FARMER_COOP_UNION,
  INDIVIDUAL_HOUSEHOLD,
  BRANCH,
  FOREIGN_BRANCH,
  /** 外国企业常驻代表机构: registered, though no market entity of the Regulation. */
  REPRESENTATIVE_OFFICE,
  /** 未载明: an imported entity whose source does not say. */
  NOT_STATED
}
