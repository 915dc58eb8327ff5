package hongdun.agency;

import hongdun.shared.Sensitive;

/** 当事人标识 — what a party is known by when interests are compared: an ID number or a unified code. */
public record PartyKey(Kind kind, Sensitive<String> number) {
  /** The kinds of number. */
  public enum Kind {
    IDENTITY_NUMBER,
    UNIFIED_CODE
  }
}
