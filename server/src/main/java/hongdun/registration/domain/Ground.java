package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.Optional;

/**
 * 任职限制情形 — why somebody may not be legal representative, director, supervisor or senior manager, or
 * may not apply (Regulation Art. 12, 40; Company Law Art. 178).
 */
public enum Ground {
  /** 无民事行为能力或者限制民事行为能力. */
  CAPACITY("12.1.1", Optional.empty()),
  /** 因贪污、贿赂等被判处刑罚, up to five years after it was served. */
  CRIME("12.1.2", Optional.empty()),
  /** 对企业破产负有个人责任, three years. */
  BANKRUPTCY("12.1.3", Optional.of(3)),
  /** 对企业被吊销营业执照、责令关闭负有个人责任, three years. */
  LICENCE_REVOKED("12.1.4", Optional.of(3)),
  /** 个人所负数额较大的债务到期未清偿, until it is paid. */
  DEBT("12.1.5", Optional.empty()),
  /** 法律、行政法规规定的其他情形, of legal representatives alone. */
  OTHER("12.1.6", Optional.empty()),
  /** 虚假登记的直接责任人, three years, who may not apply at all. */
  FALSE_REGISTRATION("40.3", Optional.of(3));

  private final LegalBasis basis;
  private final Optional<Integer> years;

  Ground(String article, Optional<Integer> years) {
    this.basis = new LegalBasis(Law.REGISTRATION_REGULATION, article);
    this.years = years;
  }

  /** The article with its item, for officers. */
  public LegalBasis basis() {
    return basis;
  }

  /** How many years it lasts, where the law says so. */
  public Optional<Integer> years() {
    return years;
  }

  /** Whether a record of it must say when it ends. */
  public boolean ends() {
    return years.isPresent() || this == CRIME;
  }
}
