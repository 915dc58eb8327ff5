package hongdun.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** 虚构的旧登记簿 — invented rows like those of a past register, for machines without real ones. */
final class PastRegister {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] INNER = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String[] PLACES = {"成都", "青羊", "金牛", "武侯", "锦江", "成华"};
  private static final String[] TRADES = {"商贸", "科技", "餐饮", "建筑工程", "文化传播", "物流"};
  private static final LocalDate FIRST = LocalDate.of(1984, 1, 2);
  private static final int DAYS = 15_000;
  private static final long SEED = 4;

  private PastRegister() {}

  static Path in(Path folder, long rows) throws IOException {
    var file = folder.resolve("invented.csv.gz");
    var chance = new SplittableRandom(SEED);
    try (var writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      writer.write("name,uscc,established,province,city,division_code\n");
      for (long row = 0; row < rows; row++) {
        writer.write(line(row, chance));
      }
    }
    return file;
  }

  private static String line(long row, RandomGenerator chance) {
    var division = "51010" + (4 + chance.nextInt(5));
    return PLACES[chance.nextInt(PLACES.length)]
        + (char) ('一' + chance.nextInt(6_000))
        + (char) ('一' + chance.nextInt(6_000))
        + TRADES[chance.nextInt(TRADES.length)]
        + "有限公司,"
        + code(row, division)
        + ","
        + FIRST.plusDays(chance.nextInt(DAYS))
        + ",四川,成都,"
        + division
        + "\n";
  }

  /** A valid code whose body is the number of the row. */
  private static String code(long row, String division) {
    var body = new StringBuilder("MB");
    long rest = row;
    for (int at = 0; at < 6; at++) {
      body.append(ALPHABET.charAt((int) (rest % 31)));
      rest /= 31;
    }
    int inner = 0;
    for (int at = 0; at < INNER.length; at++) {
      inner += LETTERS.indexOf(body.charAt(at)) * INNER[at];
    }
    var text = "91" + division + body + "0X987654321".charAt(inner % 11);
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += ALPHABET.indexOf(text.charAt(at)) * WEIGHTS[at];
    }
    return text + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
