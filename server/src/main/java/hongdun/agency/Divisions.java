package hongdun.agency;

import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 行政区划 — the divisions of GB/T 2260 in dated editions. */
public interface Divisions {
  /** The list of codes they are kept in. */
  String LIST = "agency.divisions";

  /** The name of a division on a day, for example 青羊区. */
  Optional<BilingualText> name(Region region, LocalDate on);

  /** The full name down from the province: 四川省成都市青羊区. */
  Optional<BilingualText> fullName(Region region, LocalDate on);

  /** The divisions directly below, in the order of their codes; provinces when empty. */
  List<Division> below(Optional<Region> region, LocalDate on);

  /**
   * The divisions in which a bureau of ours registers market entities, in the order of their codes.
   */
  List<Division> served(LocalDate on);

  /**
   * Divisions of any edition that are called so or have this code, those called exactly so first;
   * of each code the last name it had, or the one that was typed.
   */
  List<Division> search(String typed, int most);

  /** 区划 — a division with its name. */
  record Division(Region region, BilingualText name) {}
}
