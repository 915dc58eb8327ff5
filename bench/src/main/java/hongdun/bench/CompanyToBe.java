package hongdun.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** 拟设立的公司 — an invented company with two founders; no two are alike. */
record CompanyToBe(int number, String tradeName, List<Founder> founders) {
  private static final String CHARACTERS =
      "沐禾锦朗岫杉穗桐榆麦晴岚鹿鸣雁霜澄墨微抱朴望舒采薇衿溪橙柏棠梨荷芷兰沅苇渔樵烟霞晓柳竹枫橡樟楠槐桦菱葵蒲荻萤蝉鹭鹤鹊" + "莺燕鲤贝珊瑚琥珀瑾瑜琳琅钰琮璃砚笺箫笛琴瑟韵砂砾岩崖涧";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int SERIALS = 1000;
  private static final int FIRST_YEAR = 1960;
  private static final int YEARS = 40;
  private static final AtomicInteger INVENTED = new AtomicInteger();

  CompanyToBe {
    founders = List.copyOf(founders);
  }

  /** 发起人 — who takes part in a company. */
  record Founder(String name, String idNumber, String contact, List<String> posts, String share) {
    Founder {
      posts = List.copyOf(posts);
    }
  }

  static CompanyToBe invented() {
    var number = INVENTED.getAndIncrement();
    return new CompanyToBe(
        number,
        tradeName(number),
        List.of(
            new Founder(
                "李明",
                idNumber(2 * number),
                "liming%d@example.com".formatted(number),
                List.of("SHAREHOLDER", "LEGAL_REPRESENTATIVE", "DIRECTOR", "LIAISON"),
                "60"),
            new Founder(
                "王芳",
                idNumber(2 * number + 1),
                "wangfang%d@example.com".formatted(number),
                List.of("SHAREHOLDER", "SUPERVISOR"),
                "40")));
  }

  /** Every pair of characters once; from then on every three. */
  private static String tradeName(int number) {
    var base = CHARACTERS.length();
    var pair = "" + CHARACTERS.charAt(number % base) + CHARACTERS.charAt(number / base % base);
    var round = number / (base * base);
    return round == 0 ? pair : pair + CHARACTERS.charAt((round - 1) % base);
  }

  /** A number of the resident identity card that nobody has, with its check digit (GB 11643). */
  private static String idNumber(int number) {
    var born = FIRST_YEAR + number / SERIALS % YEARS;
    var body = "510105%d0315%03d".formatted(born, number % SERIALS);
    int sum = 0;
    for (int index = 0; index < body.length(); index++) {
      sum += (body.charAt(index) - '0') * WEIGHTS[index];
    }
    return body + CHECKS.charAt(sum % CHECKS.length());
  }
}
