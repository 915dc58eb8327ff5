package hongdun.catalogue;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 事项目录 — the items of a bureau as of a date. */
public interface Catalogue {
  Optional<Item> item(String code, LocalDate on);

  List<Item> items(LocalDate on);

  /** The variant that holds for a bureau and an item on a day, whatever the type of entity. */
  default Variant variant(String item, UnitId bureau, LocalDate on) {
    return version(item, "", bureau, on).variant();
  }

  /**
   * The version that holds on a day. The most specific goes first: a bureau's own before what holds
   * for all, and among them that of the type of entity; of several the one that began last.
   */
  VariantVersion version(String item, String entityType, UnitId bureau, LocalDate on);

  /** A version a matter began under, whatever has become of it since. */
  VariantVersion version(VariantId id);

  /** 廉政风险点 — the risk points of an item's steps. */
  List<RiskPoint> risks(String item);
}
