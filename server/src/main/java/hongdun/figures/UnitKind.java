package hongdun.figures;

/** 机构类别 — the three kinds of unit that statistics look at first, and all others. */
public enum UnitKind {
  /** 基层所: a grass-roots office. */
  OFFICE,
  /** 窗口单位: a counter people come to. */
  WINDOW,
  /** 执法部门: a unit that enforces. */
  ENFORCEMENT,
  /** 其他: every other unit, and what lies with no unit yet. */
  OTHER
}
