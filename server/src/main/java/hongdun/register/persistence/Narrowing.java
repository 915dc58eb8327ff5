package hongdun.register.persistence;

import hongdun.register.domain.Wanted;
import hongdun.register.domain.Wanted.Industry;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** 筛选参数 — what narrows a search down, as the statements name it; null where nothing is asked. */
final class Narrowing {
  private Narrowing() {}

  static StatementSpec bind(StatementSpec statement, Wanted wanted) {
    var division = wanted.division().map(region -> region.code().replaceAll("(00){1,2}$", ""));
    return statement
        .param("divisionFirst", division.map(code -> padded(code, "0")).orElse(null))
        .param("divisionLast", division.map(code -> padded(code, "9")).orElse(null))
        .param("industryFirst", wanted.industry().map(Industry::first).orElse(null))
        .param("industryAfter", wanted.industry().map(Industry::after).orElse(null))
        .param("type", wanted.type().map(Enum::name).orElse(null))
        .param("state", wanted.state().map(Enum::name).orElse(null))
        .param("from", wanted.from().orElse(null))
        .param("to", wanted.to().orElse(null))
        .param("on", wanted.on().orElse(null));
  }

  private static String padded(String code, String digit) {
    return code + digit.repeat(6 - code.length());
  }
}
