package hongdun.shared;

import java.time.LocalDate;

/** 身份证件 — the paper a person proves himself by; it never prints its number, save masked. */
public sealed interface IdentityDocument
    permits ResidentId, ResidencePermit, Passport, HongKongMacaoPermit, TaiwanPermit {

  Kind kind();

  /** The number in full: for the register and for the eyes of who must see it. */
  String number();

  /** The number as others may see it. */
  default String masked() {
    return masked(number());
  }

  /**
   * A number as others may see it, as long as it is, whether it can be read or not: of eighteen
   * characters the first six and the last four (510105********0315), so that neither the day of
   * birth nor the rest is told; of a shorter one at most a quarter at either end.
   */
  static String masked(String number) {
    var points = number.codePoints().toArray();
    boolean whole = points.length >= 18;
    int head = whole ? 6 : Math.min(3, points.length / 4);
    int tail = whole ? 4 : Math.min(4, points.length / 4);
    return new String(points, 0, head)
        + "*".repeat(points.length - head - tail)
        + new String(points, points.length - tail, tail);
  }

  /** Reads a number as typed for a kind of paper and names every fault in it as of today. */
  static Reading<? extends IdentityDocument> parse(Kind kind, String typed, LocalDate today) {
    return switch (kind) {
      case RESIDENT_ID -> ResidentId.parse(typed, today);
      case RESIDENCE_PERMIT -> ResidencePermit.parse(typed, today);
      case PASSPORT -> Passport.parse(typed);
      case HONG_KONG_MACAO_PERMIT -> HongKongMacaoPermit.parse(typed);
      case TAIWAN_PERMIT -> TaiwanPermit.parse(typed);
    };
  }

  /** 证件类型 — the kind of paper; its name is in the messages of this room. */
  enum Kind {
    RESIDENT_ID("shared.identity.resident-id"),
    RESIDENCE_PERMIT("shared.identity.residence-permit"),
    PASSPORT("shared.identity.passport"),
    HONG_KONG_MACAO_PERMIT("shared.identity.hong-kong-macao-permit"),
    TAIWAN_PERMIT("shared.identity.taiwan-permit");

    private final String messageKey;

    Kind(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }
  }
}
