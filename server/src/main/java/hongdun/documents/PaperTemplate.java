package hongdun.documents;

import hongdun.shared.BilingualText;
import java.util.Set;

/**
 * 文书模板 — a paper a room can issue; the room declares it as a bean. The text is the compiled
 * template {@code hongdun/<room>/document/<name>.jte}, which takes {@link PaperFields} as {@code
 * fields} and {@link PaperPrint} as {@code print}; a changed text is a new version under a new
 * name.
 */
public interface PaperTemplate {
  /** Unique code, for example registration.licence-original. */
  String code();

  int version();

  /** Room and name of the template: registration/licence_original_v1. */
  String file();

  BilingualText title();

  /**
   * The pattern of the number, for example ({short})登字〔{year}〕第{n}号; empty for papers without
   * number of their own. A series is dense per bureau, series and year.
   */
  String numberPattern();

  /** The names of the fields the paper needs; issuing without one is a defect. */
  Set<String> fields();
}
