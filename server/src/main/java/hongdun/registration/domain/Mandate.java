package hongdun.registration.domain;

import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * 委托书 — one account lets another act for it, or for the company it represents.
 *
 * @param company for which it is given; empty when the principal gave it for himself
 * @param companyName as the register had it when it was given
 * @param items the items it covers; empty for all
 */
public record Mandate(
    long id,
    long principal,
    Optional<UnifiedSocialCreditCode> company,
    String companyName,
    long agent,
    Set<String> items,
    LocalDate from,
    LocalDate until,
    boolean ended) {
  public Mandate {
    items = Set.copyOf(items);
  }

  public boolean holdsOn(LocalDate day) {
    return !ended && !day.isBefore(from) && !day.isAfter(until);
  }

  public boolean covers(String item) {
    return items.isEmpty() || items.contains(item);
  }

  /** Whether it is about applications of this account, or begun for this company. */
  public boolean isAbout(long account, Optional<UnifiedSocialCreditCode> begunFor) {
    return company.equals(begunFor) && (company.isPresent() || principal == account);
  }
}
