package hongdun.register.domain;

import hongdun.shared.UnifiedSocialCreditCode;
import java.util.random.RandomGenerator;

/**
 * 组织机构代码本体 — the eight characters that tell one organisation from another: the block MA and six
 * characters by chance, so that neighbours in the book do not look like neighbours.
 */
public final class OrganisationBodies {
  private static final String BLOCK = "MA";
  private static final int BY_CHANCE = 6;

  private final RandomGenerator chance;

  public OrganisationBodies(RandomGenerator chance) {
    this.chance = chance;
  }

  public String next() {
    var body = new StringBuilder(BLOCK);
    for (int i = 0; i < BY_CHANCE; i++) {
      body.append(
          UnifiedSocialCreditCode.ALPHABET.charAt(
              chance.nextInt(UnifiedSocialCreditCode.ALPHABET.length())));
    }
    return body.toString();
  }
}
