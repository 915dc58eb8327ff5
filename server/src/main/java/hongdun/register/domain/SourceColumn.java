package hongdun.register.domain;

import hongdun.register.FoldedName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 来源列 — the columns a file may have, and how their heads are written. */
public enum SourceColumn {
  NAME("name", "名称", "企业名称", "主体名称"),
  USCC("uscc", "code", "统一社会信用代码", "信用代码"),
  ESTABLISHED("established", "成立日期", "注册日期"),
  TYPE("type_raw", "type", "类型", "企业类型", "主体类型"),
  CAPITAL("capital_raw", "capital", "注册资本", "注册资金"),
  CAPITAL_AMOUNT("capital_amount"),
  CAPITAL_CURRENCY("capital_currency"),
  SCOPE("business_scope", "scope", "经营范围"),
  PROVINCE("province", "省份", "省"),
  CITY("city", "城市", "市"),
  DIVISION("division_code", "division", "区划代码", "行政区划代码"),
  ADDRESS("address", "住所", "地址", "注册地址");

  private static final Map<String, SourceColumn> BY_HEAD =
      Arrays.stream(values())
          .flatMap(column -> column.heads.stream().map(head -> Map.entry(folded(head), column)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Without these a line names no entity. */
  public static final List<SourceColumn> NEEDED = List.of(NAME, USCC, ESTABLISHED);

  private final List<String> heads;

  SourceColumn(String... heads) {
    this.heads = List.of(heads);
  }

  /** The column with this head; empty for a head nobody knows. */
  public static Optional<SourceColumn> of(String head) {
    return Optional.ofNullable(BY_HEAD.get(folded(head)));
  }

  private static String folded(String head) {
    return new FoldedName(head).value();
  }

  /** As the files of the collection name it; reports say so too. */
  public String head() {
    return heads.getFirst();
  }

  public static Stream<SourceColumn> optional() {
    return Arrays.stream(values()).filter(column -> !NEEDED.contains(column));
  }
}
