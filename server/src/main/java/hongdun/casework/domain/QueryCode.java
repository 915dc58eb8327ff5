package hongdun.casework.domain;

import hongdun.shared.UnifiedSocialCreditCode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** 查询码 — eight random characters that open the progress page of one matter. */
public record QueryCode(String value) {
  private static final int LENGTH = 8;
  private static final String ALPHABET = UnifiedSocialCreditCode.ALPHABET;

  public QueryCode {
    if (value.length() != LENGTH
        || !value.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
      throw new IllegalArgumentException("Not a query code");
    }
  }

  public static QueryCode random(RandomGenerator random) {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new QueryCode(code.toString());
  }

  /**
   * Reads a code as people type it: any case and width, with blanks and dashes; empty when it is
   * none.
   */
  public static Optional<QueryCode> read(String typed) {
    var text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT);
    return text.length() == LENGTH
            && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
        ? Optional.of(new QueryCode(text))
        : Optional.empty();
  }
}
