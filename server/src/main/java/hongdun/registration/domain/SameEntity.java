package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 同一主体 — whether two applications are for one entity: it has one name and one place (Regulation
 * Art. 10, 11), so it is applied for once at a time.
 */
public final class SameEntity {
  private static final LegalBasis ONE_NAME = Law.REGISTRATION_REGULATION.article(10);
  private static final LegalBasis ONE_PLACE = Law.REGISTRATION_REGULATION.article(11);

  private SameEntity() {}

  /**
   * A household is its operator's at its place; a company is known by its name, and by its legal
   * representative as the same and not another of that name.
   */
  public static boolean isOf(Draft one, Draft other, LocalDate today) {
    if (one.ofHousehold() != other.ofHousehold()
        || !one.name().region().equals(other.name().region())) {
      return false;
    }
    return one.ofHousehold()
        ? one.premises().address().equals(other.premises().address())
            && shared(one, other, Post.OPERATOR, today)
        : one.name().full().equals(other.name().full())
            && shared(one, other, Post.LEGAL_REPRESENTATIVE, today);
  }

  /** What stands against handing the same in again while it is handled under a number. */
  public static Shortcoming shortcoming(Draft draft, String number) {
    return draft.ofHousehold()
        ? Shortcoming.of(
            "premises.address", ONE_PLACE, "registration.handled-already.household", number)
        : Shortcoming.of(
            "name.tradeName", ONE_NAME, "registration.handled-already.company", number);
  }

  private static boolean shared(Draft one, Draft other, Post post, LocalDate today) {
    var numbers = numbers(one, post, today);
    return numbers(other, post, today).stream().anyMatch(numbers::contains);
  }

  private static Set<String> numbers(Draft draft, Post post, LocalDate today) {
    return draft.holding(post).stream()
        .map((PersonAnswers person) -> person.document(today).map(document -> document.number()))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
