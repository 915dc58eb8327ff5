package hongdun.naming.domain;

import hongdun.naming.NameParts;
import hongdun.shared.Reading;
import hongdun.shared.Region;
import java.util.Optional;

/** 拟用名称 — the parts of a name as somebody entered them. */
public record Wish(String region, String division, String tradeName, String industry, String form) {
  private static final int LONGEST_PART = 40;

  public Wish {
    division = cut(division);
    tradeName = cut(tradeName);
    industry = cut(industry);
    form = cut(form);
  }

  /** The name, once the division where the enterprise will be is known. */
  public Optional<NameParts> name() {
    return switch (Region.parse(region)) {
      case Reading.Valid<Region>(var value) ->
          Optional.of(new NameParts(division, tradeName, industry, form, value));
      case Reading.Invalid<Region> _ -> Optional.empty();
    };
  }

  private static String cut(String text) {
    return text.length() > LONGEST_PART ? text.substring(0, LONGEST_PART) : text;
  }
}
