package hongdun.catalogue;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 事项目录 — the items of a bureau as of a date. */
public interface Catalogue {
  Optional<Item> item(String code, LocalDate on);

  List<Item> items(LocalDate on);

  /** The variant of the procedure that holds for a bureau and an item on a day. */
  Variant variant(String item, UnitId bureau, LocalDate on);
}
