package hongdun.register;

import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** 来源文件 — made-up files of past registers, whose codes no other test has. */
public final class SourceFiles {
  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final int DIGITS = 5;

  private final List<String> lines = new ArrayList<>();

  private SourceFiles(String head) {
    lines.add(head);
  }

  /** The columns of a city's records. */
  public static SourceFiles records() {
    return new SourceFiles(
        "name,uscc,established,type_raw,capital_amount,capital_currency,capital_raw,business_scope,"
            + "province,city,division_code,address");
  }

  /** The columns of the index. */
  public static SourceFiles index() {
    return new SourceFiles("name,uscc,established,province,city,division_code");
  }

  /** A valid code that nobody has. */
  public static String code(char category, String division) {
    var body = new StringBuilder("T");
    int rest = SERIAL.incrementAndGet();
    for (int i = 0; i < DIGITS; i++) {
      body.append(UnifiedSocialCreditCode.ALPHABET.charAt(rest % 31));
      rest /= 31;
    }
    return UnifiedSocialCreditCode.of(
            '9', category, new Region(division), body.append("MX").toString())
        .value();
  }

  public SourceFiles with(String... cells) {
    lines.add(String.join(",", cells));
    return this;
  }

  public int count() {
    return lines.size() - 1;
  }

  /** Many entities of the index with names that begin so. */
  public SourceFiles many(int count, String name) {
    for (int i = 0; i < count; i++) {
      with(
          name + String.format(Locale.ROOT, "%05d", i) + "商行",
          code('1', "510105"),
          "2011-03-08",
          "四川",
          "成都",
          "510105");
    }
    return this;
  }

  public Path in(Path folder) {
    try {
      var file = Files.createTempFile(folder, "register", ".csv");
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
