package hongdun.registration.domain;

/**
 * 法人股东 — a legal person that becomes a shareholder, with who signs for it.
 *
 * @param code the unified code, or the number in the register of where it comes from
 * @param origin MAINLAND, HONG_KONG, MACAO, TAIWAN or FOREIGN
 */
public record CompanyAnswers(
    String key, String name, String code, String representative, String contact, String origin) {
  /** 境内 — registered in mainland China, with a unified code. */
  public static final String MAINLAND = "MAINLAND";

  public CompanyAnswers {
    origin = Stored.orNothing(origin).isEmpty() ? MAINLAND : origin;
  }

  public CompanyAnswers(
      String key, String name, String code, String representative, String contact) {
    this(key, name, code, representative, contact, MAINLAND);
  }

  /** The same answers under another key. */
  CompanyAnswers at(String key) {
    return new CompanyAnswers(key, name, code, representative, contact, origin);
  }

  /** Whether the name or the number is the same. */
  boolean mayBe(CompanyAnswers other) {
    return name.equals(other.name) || (!code.isEmpty() && code.equals(other.code));
  }

  public boolean isMainland() {
    return origin.equals(MAINLAND);
  }
}
