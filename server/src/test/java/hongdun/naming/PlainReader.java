package hongdun.naming;

import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.ParsedName;
import hongdun.naming.domain.Reading;
import hongdun.naming.usecase.WordFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads names well enough for tests of what is made of readings, in one or two ways. */
public final class PlainReader implements NameReader {
  private static final Pattern BRACKETED = Pattern.compile("[(（]([^()（）]{2,8})[)）]");
  private static final Pattern FORM =
      Pattern.compile("(股份有限公司|有限责任公司|有限公司|合伙企业|专业合作社|分公司|经营部|商行|公司|厂|店|中心|部|社)$");
  private static final List<String> DIVISIONS =
      List.of("四川省成都市", "四川省", "成都市", "四川", "成都", "北京市", "北京", "上海", "包头市", "包头", "青羊区");

  private final Set<String> industries = WordFiles.wordLists().industries().keySet();

  @Override
  public ParsedName read(String name) {
    var bracketed = BRACKETED.matcher(name);
    var inBrackets = bracketed.find() ? bracketed.group(1) : "";
    var rest = BRACKETED.matcher(name).replaceAll("");
    var found = FORM.matcher(rest);
    var form = found.find() ? found.group() : "";
    rest = rest.substring(0, rest.length() - form.length());
    var division = DIVISIONS.stream().filter(rest::startsWith).findFirst().orElse("");
    rest = rest.substring(division.length());
    var readings = new ArrayList<Reading>();
    for (int from = 1; from < rest.length() && readings.size() < 2; from++) {
      if (industries.contains(rest.substring(from))) {
        readings.add(
            reading(division + inBrackets, rest.substring(0, from), rest.substring(from), form));
      }
    }
    if (readings.isEmpty()) {
      readings.add(reading(division + inBrackets, rest, "", form));
    }
    return new ParsedName(name, readings);
  }

  private static Reading reading(String division, String tradeName, String industry, String form) {
    return new Reading(
        division, Optional.empty(), false, tradeName, industry, form, "", false, "test");
  }
}
