package hongdun;

import java.util.Locale;

/** 运行方式 — what a data folder is for: it is decided at its first start and never changes. */
enum Mode {
  /** 演示 — an invented bureau to look at. */
  DEMONSTRATION,
  /** 自用 — a real bureau, empty until its own people fill it. */
  OWN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Mode of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}
