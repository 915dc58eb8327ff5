package hongdun.register;

import hongdun.shared.BilingualText;
import java.util.List;

/** 行业分类 — the sections and divisions of GB/T 4754; the room that keeps the list implements it. */
public interface Industries {
  /** The sections in their order, each with its divisions. */
  List<Section> sections();

  /** 门类 — a section by its letter, with its divisions of two digits. */
  record Section(String letter, BilingualText name, List<Division> divisions) {
    public Section {
      divisions = List.copyOf(divisions);
    }
  }

  /** 大类 — a division by its two digits. */
  record Division(String code, BilingualText name) {}
}
