package hongdun.register;

/** 登记状态 — the state of an entity; the three endings are three different things (注销, 撤销, 吊销). */
public enum EntityState {
  ACTIVE,
  DORMANT,
  LIQUIDATING,
  LICENCE_REVOKED,
  DEREGISTERED,
  REGISTRATION_REVOKED,
  RELOCATED_OUT,
  /** 未载明: an imported entity whose source does not say. */
  NOT_STATED
}
