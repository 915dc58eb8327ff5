package hongdun.registration.domain;

/**
 * 个体工商户 — what only a household is asked.
 *
 * @param named YES or NO: a household need not use a name (Rules Art. 6)
 * @param composition INDIVIDUAL or FAMILY
 * @param residence where the operator lives
 */
public record HouseholdAnswers(String named, String composition, String residence) {}
