package hongdun.registration.domain;

/**
 * 出资 — what a shareholder subscribes in one form and by one day; he may have several of these.
 *
 * @param holder key of the person or company
 * @param amount in ten thousand yuan (万元)
 * @param due yyyy-MM-dd
 */
public record ContributionAnswers(String holder, String amount, String form, String due) {
  /** The prefix of the fields of a holder's contribution, counted from zero. */
  public static String field(String holder, int number) {
    return "contributions." + holder + (number == 0 ? "." : "." + (number + 1) + ".");
  }
}
