package hongdun.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 拟设立的公司 — an invented company: each one has a trade name and people of its own.
 *
 * @param region the division it will be in
 * @param tradeName 字号
 */
record CompanyToBe(
    String region, String tradeName, List<Founder> founders, String address, String landlord) {
  /** 青羊区, where most of them are. */
  static final String REGION = "510105";

  static final String DIVISION = "成都";
  static final String INDUSTRY = "科技";
  static final String FORM = "有限公司";
  static final String CAPITAL = "100";

  private static final List<String> TRADE_NAMES =
      List.of(
          "沐禾", "锦舟", "朗岫", "云杉", "禾穗", "星垂", "桐语", "竹里", "榆风", "松涛", "麦浪", "晴岚", "鹿鸣", "雁归", "露白",
          "霜叶", "澄心", "墨香", "知微", "听雨", "抱朴", "行云", "望舒", "清嘉", "采薇", "子衿", "蓝溪", "橙园", "柏舟", "棠梨",
          "荷塘", "芷兰", "沅芷", "苇岸", "渔歌", "樵径", "烟霞", "晓风", "残荷", "新柳");
  private static final AtomicInteger INVENTED = new AtomicInteger();

  CompanyToBe {
    founders = List.copyOf(founders);
  }

  /** Two people found it: one directs it, the other supervises. */
  static CompanyToBe invented() {
    var number = INVENTED.getAndIncrement();
    return new CompanyToBe(
        REGION,
        TRADE_NAMES.get(number % TRADE_NAMES.size()),
        List.of(
            new Founder(
                "李明",
                Founder.idNumber(LocalDate.of(1985, 3, 15), 101 + number),
                "liming%d@example.com".formatted(number),
                List.of("SHAREHOLDER", "LEGAL_REPRESENTATIVE", "DIRECTOR", "LIAISON"),
                "60"),
            new Founder(
                "王芳",
                Founder.idNumber(LocalDate.of(1990, 7, 22), 204 + number),
                "wangfang%d@example.com".formatted(number),
                List.of("SHAREHOLDER", "SUPERVISOR"),
                "40")),
        "草市街道人民中路一段5号3楼301",
        "张三");
  }

  CompanyToBe named(String otherTradeName) {
    return new CompanyToBe(region, otherTradeName, founders, address, landlord);
  }

  /** The same company in premises of somebody else. */
  CompanyToBe at(String otherAddress, String otherLandlord) {
    return new CompanyToBe(region, tradeName, founders, otherAddress, otherLandlord);
  }

  /** The same company in another division. */
  CompanyToBe in(String otherRegion, String addressThere) {
    return new CompanyToBe(otherRegion, tradeName, founders, addressThere, landlord);
  }

  /** The name in full. */
  String name() {
    return DIVISION + tradeName + INDUSTRY + FORM;
  }

  /** Who applies for it: the first of its founders. */
  Founder applicant() {
    return founders.getFirst();
  }
}
