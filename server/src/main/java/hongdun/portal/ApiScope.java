package hongdun.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 接口范围 — what a key for the interface may be used for. */
public enum ApiScope {
  ENTITIES,
  CHANGES,
  NAMES,
  PROGRESS,
  GUIDES,
  CODES,
  FIGURES,
  OPEN_DATA;

  /** As it is written: open-data. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ApiScope> of(String code) {
    return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
