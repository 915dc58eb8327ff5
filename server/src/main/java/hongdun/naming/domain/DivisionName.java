package hongdun.naming.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 区划名称 — the name of a division and the short form people use of it: 四川省 and 四川. */
public record DivisionName(String full) {
  private static final Pattern COLLECTIVE = Pattern.compile("市辖区|县|.*直辖县级行政区划|.*直辖行政单位|市");
  private static final Pattern KIND =
      Pattern.compile("(特别行政区|自治区|自治州|自治县|自治旗|省|市|地区|盟|林区|特区|新区|县|区|旗)$");
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(维吾尔|哈萨克族|哈萨克|柯尔克孜|蒙古族|(?<!内)蒙古|回族|藏族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|"
              + "哈尼族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|土族|达斡尔族|仫佬族|羌族|"
              + "布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|怒族|鄂温克族|德昂族|保安族|裕固族|塔吉克|独龙族|"
              + "鄂伦春|各族|哈萨克族)+$");

  /** Whether it only gathers others, as 市辖区 in the older editions of GB/T 2260. */
  public boolean isCollective() {
    return COLLECTIVE.matcher(full).matches();
  }

  /** 市辖区 — a district of a city: its name needs the city's before it. */
  public boolean isDistrict() {
    return full.endsWith("区")
        && !full.endsWith("自治区")
        && !full.endsWith("林区")
        && !full.endsWith("特区")
        && !full.endsWith("行政区");
  }

  /**
   * Without the kind of division and its peoples; the full name when one character would be left.
   */
  public String brief() {
    var rest = KIND.matcher(full).replaceFirst("");
    if (full.contains("自治") || full.endsWith("区")) {
      rest = PEOPLES.matcher(rest).replaceFirst("");
    }
    return rest.codePointCount(0, rest.length()) < 2 ? full : rest;
  }

  /** Every way to write it. */
  public Set<String> forms() {
    return new LinkedHashSet<>(List.of(full, brief()));
  }
}
