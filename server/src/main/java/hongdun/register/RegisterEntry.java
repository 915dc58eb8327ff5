package hongdun.register;

import hongdun.agency.UnitId;

/** 登记事项 — something that is entered in the book of an entity; every kind is an entry for ever. */
public sealed interface RegisterEntry permits Establishment, Alteration {
  /** The matter it was decided in. */
  long matter();

  /** The bureau that registers. */
  UnitId authority();

  /** 登记类别 — the kinds of entry. */
  enum Kind {
    ESTABLISHMENT,
    /** 变更登记 (Regulation Art. 24). */
    ALTERATION,
    /** 历史数据导入: brought in with the data of an earlier register; no act, no matter. */
    IMPORT
  }

  default Kind kind() {
    return switch (this) {
      case Establishment _ -> Kind.ESTABLISHMENT;
      case Alteration _ -> Kind.ALTERATION;
    };
  }
}
