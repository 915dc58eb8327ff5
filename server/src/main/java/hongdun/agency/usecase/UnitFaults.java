package hongdun.agency.usecase;

import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;

/** 机构填报校验 — what is wrong with the names and the address of a unit or a post. */
final class UnitFaults {
  private static final int LONGEST = 120;
  private static final String PHONE = "[0-9][0-9 ()+-]{5,24}";

  private UnitFaults() {}

  static List<Shortcoming> name(BilingualText name, String zhField, String enField) {
    var faults = new ArrayList<Shortcoming>();
    if (isNoName(name.zh())) {
      faults.add(Shortcoming.of(zhField, "agency.fault.name-zh"));
    }
    if (isNoName(name.en())) {
      faults.add(Shortcoming.of(enField, "agency.fault.name-en"));
    }
    return List.copyOf(faults);
  }

  static List<Shortcoming> reach(String address, String phone) {
    var faults = new ArrayList<Shortcoming>();
    if (isNoName(address)) {
      faults.add(Shortcoming.of("address", "agency.fault.address"));
    }
    if (!phone.matches(PHONE)) {
      faults.add(Shortcoming.of("phone", "agency.fault.phone"));
    }
    return List.copyOf(faults);
  }

  static boolean isNoName(String text) {
    return text.isEmpty() || text.length() > LONGEST;
  }
}
