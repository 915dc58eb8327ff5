package hongdun.registration.domain;

/**
 * 住所 — where the company is, within the division of its name.
 *
 * @param phone where the entity itself is reached, a landline or a mobile; empty when its
 *     representative's or operator's is meant
 */
public record PremisesAnswers(String address, String right, String owner, String phone) {
  public PremisesAnswers {
    phone = Stored.orNothing(phone);
  }

  public PremisesAnswers(String address, String right, String owner) {
    this(address, right, owner, "");
  }
}
