package hongdun.register;

import hongdun.agency.UnitId;
import hongdun.shared.Money;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 变更登记 — what is entered when registered facts change (Regulation Art. 24); what is empty stays as
 * it is. A domicile in another division is a relocation, and a new name frees an old one: neither
 * is entered so.
 *
 * @param effectiveOn since when it is so
 */
public record Alteration(
    long matter,
    UnitId authority,
    UnifiedSocialCreditCode code,
    LocalDate effectiveOn,
    Optional<String> domicile,
    Optional<Money> capital,
    Optional<Scope> scope,
    Optional<Term> term)
    implements RegisterEntry {
  /** 经营范围 — its words with the standard items in them. */
  public record Scope(String words, List<String> items) {
    public Scope {
      items = List.copyOf(items);
    }
  }

  /** 营业期限 — until a day, or without end. */
  public record Term(Optional<LocalDate> until) {
    @Override
    public String toString() {
      return until.map(LocalDate::toString).orElse("");
    }
  }

  /** Nothing changed yet, of an entity in a matter. */
  public static Alteration of(
      long matter, UnitId authority, UnifiedSocialCreditCode code, LocalDate effectiveOn) {
    return new Alteration(
        matter,
        authority,
        code,
        effectiveOn,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Alteration toDomicile(String address) {
    return new Alteration(
        matter, authority, code, effectiveOn, Optional.of(address), capital, scope, term);
  }

  public Alteration toCapital(Money amount) {
    return new Alteration(
        matter, authority, code, effectiveOn, domicile, Optional.of(amount), scope, term);
  }
}
