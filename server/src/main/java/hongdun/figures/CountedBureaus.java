package hongdun.figures;

import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;

/** 统计机关 — the bureaus figures can be asked for; the room that knows them implements it. */
public interface CountedBureaus {
  List<Bureau> bureaus(LocalDate on);

  /** 机关 — a bureau with its name. */
  record Bureau(long id, BilingualText name) {}
}
