package hongdun.bench;

import hongdun.naming.domain.CityScope;
import hongdun.portal.ShippedRows;
import hongdun.shared.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 虚构名称 — names as a whole country's register has them, city by city: few characters are in very
 * many trade names, few industries in most, and every sixth is a branch.
 */
final class InventedNames {
  private static final String FREQUENT =
      "华鑫金天盛兴和东海新源达恒信德宏丰泰利安通顺明瑞成中康荣嘉博美佳创大福龙亿联众诚永祥科泽润正元辉宇隆百旺腾飞吉庆胜春阳光江山河林森木水石玉宝银铜铁"
          + "凯乐悦欣怡雅雨云雪风星月日晨曦晓朝晖煌耀灿烂彩虹蓝青绿紫红黄白黑长远方圆满意如心思文武英豪杰俊雄威武震宁静平和谐睿智慧聪颖灵巧妙奇特优良品质精工匠艺术"
          + "汇聚集群连合同共享益惠民生活家园田野农牧渔业商贸易货运输送快捷便利";
  private static final List<String> FORMS =
      List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "厂", "中心", "经营部", "专业合作社");
  private static final List<String> INDUSTRIES =
      List.of(
          "商贸", "科技", "贸易", "建筑工程", "餐饮管理", "文化传播", "物流", "广告", "信息技术", "装饰工程", "农业科技", "机械设备",
          "房地产开发", "网络科技", "电子商务", "汽车服务", "教育咨询", "服装", "食品", "建材");
  private static final int BRANCH_OF = 6;

  private final SplittableRandom chance = new SplittableRandom(27);
  private final List<Map<String, String>> cities;

  /** Takes one. */
  interface Taker {
    void take(int number, String name, String scope);
  }

  InventedNames() {
    var all = new ArrayList<Map<String, String>>();
    for (var row : ShippedRows.of("hongdun/agency/reference/divisions.tsv")) {
      if (row.getOrDefault("level", "").equals("CITY")
          && row.getOrDefault("valid_to", "").isEmpty()) {
        all.add(row);
      }
    }
    this.cities = List.copyOf(all);
  }

  /** As many as are wanted, the large cities with more. */
  void each(int wanted, Taker taker) {
    double whole = 0;
    for (int city = 0; city < cities.size(); city++) {
      whole += weight(city);
    }
    int number = 0;
    for (int city = 0; city < cities.size(); city++) {
      var name = cities.get(city).getOrDefault("name", "").replaceFirst("(市|地区|盟|自治州)$", "");
      var scope = CityScope.of(new Region(cities.get(city).getOrDefault("code", ""))).prefix();
      long until =
          city == cities.size() - 1 ? wanted : number + Math.round(wanted * weight(city) / whole);
      for (; number < Math.min(until, wanted); number++) {
        taker.take(number, one(name), scope);
      }
    }
  }

  /** Spread over the country without order, from one to thirty. */
  private static double weight(int city) {
    return 1.0 + 29.0 / (1 + city * 37 % 60);
  }

  private String one(String city) {
    var trade = new StringBuilder();
    int length = chance.nextInt(10) < 6 ? 2 : 3 + chance.nextInt(2);
    for (int at = 0; at < length; at++) {
      trade.append(character());
    }
    var industry = INDUSTRIES.get(skewed(INDUSTRIES.size()));
    var name =
        chance.nextInt(8) == 0
            ? trade + "（" + city + "）" + industry + "有限公司"
            : city + trade + industry + FORMS.get(chance.nextInt(FORMS.size()));
    return chance.nextInt(BRANCH_OF) == 0 && name.endsWith("公司") ? name + "第一分公司" : name;
  }

  private String character() {
    return chance.nextInt(4) == 0
        ? Character.toString('一' + chance.nextInt(6_000))
        : Character.toString(FREQUENT.charAt(skewed(FREQUENT.length())));
  }

  /** The first ones are much the likeliest. */
  private int skewed(int bound) {
    double one = chance.nextDouble();
    return (int) (one * one * bound);
  }
}
