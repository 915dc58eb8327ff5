package hongdun.agency;

import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;

/** 办件类别 — the kinds of matter a bureau handles; the room that knows them implements it. */
public interface MatterKinds {
  List<Kind> kinds(LocalDate on);

  /** A kind of matter, by the code of its item. */
  record Kind(String code, BilingualText title) {}
}
