package hongdun.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * 发起人 — an invented person who takes part in a company to be.
 *
 * @param contact where his link and his code are sent
 * @param posts as the form names them
 * @param share what he subscribes, in ten thousand yuan; empty for who is no shareholder
 */
record Founder(String name, String idNumber, String contact, List<String> posts, String share) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  Founder {
    posts = List.copyOf(posts);
  }

  boolean isShareholder() {
    return posts.contains("SHAREHOLDER");
  }

  /** A number of the resident identity card that nobody has, with its check digit (GB 11643). */
  static String idNumber(LocalDate born, int serial) {
    var body = "510105" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
    int sum = 0;
    for (int index = 0; index < body.length(); index++) {
      sum += (body.charAt(index) - '0') * WEIGHTS[index];
    }
    return body + CHECKS.charAt(sum % CHECKS.length());
  }
}
