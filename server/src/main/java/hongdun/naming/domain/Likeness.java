package hongdun.naming.domain;

/**
 * 相同相近的情形 — how one name is like another, the nearest first. The 2017 comparison rules give the
 * cases: Art. 3 for the same, Art. 4 for the similar.
 */
public enum Likeness {
  /** 名称完全相同 — Art. 3 (1). */
  SAME_NAME("3.1"),
  /** 字号和行业相同, 只是顺序不同 — the same characters in another order: Art. 3 (2). */
  OTHER_ORDER("3.2"),
  /** 字号、行业表述相同, 行政区划或者组织形式不同: Art. 3 (3). */
  SAME_TRADE_NAME_AND_INDUSTRY("3.3"),
  /** 字号相同, 行业表述不同但内容相同: Art. 4 (1). */
  SAME_TRADE_NAME_LIKE_INDUSTRY("4.1"),
  /** 字号相同, 一方没有行业表述. */
  SAME_TRADE_NAME_NO_INDUSTRY("4.1"),
  /** 字号读音相同, 行业相同或者内容相同: Art. 4 (2). */
  SAME_SOUND("4.2"),
  /** 字号包含对方字号, 行业相同或者内容相同: Art. 4 (3). */
  CONTAINS("4.3"),
  /** 字号被对方字号包含, 行业相同或者内容相同: Art. 4 (3). */
  CONTAINED("4.3"),
  /** 字号部分文字读音相同, 行业相同或者内容相同: Art. 4 (4). */
  PARTLY_SAME_SOUND("4.4");

  private final String article;

  Likeness(String article) {
    this.article = article;
  }

  public String article() {
    return article;
  }
}
