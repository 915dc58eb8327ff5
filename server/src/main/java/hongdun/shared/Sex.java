package hongdun.shared;

/** 性别 — as a resident's identity number states it. */
public enum Sex {
  MALE,
  FEMALE
}
