package hongdun.registration.domain;

import hongdun.shared.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * 登记地 — the division a company will be in, with its names, and who registers there.
 *
 * @param own the names from the province down: 四川省, 成都市, 青羊区; empty while none is chosen
 * @param others what an address of another division begins with
 * @param registers whether a bureau registers companies there
 * @param registersForeign whether one of them is authorised for foreign-invested companies
 * @param authorised the bureaus that are, wherever they are
 */
public record Place(
    List<String> own,
    List<String> others,
    boolean registers,
    boolean registersForeign,
    List<BilingualText> authorised) {
  public Place {
    own = List.copyOf(own);
    others = List.copyOf(others);
    authorised = List.copyOf(authorised);
  }

  /** The division itself: 青羊区. */
  public String name() {
    return own.isEmpty() ? "" : own.getLast();
  }

  /** An address in full, whether or not it was typed with the division: 四川省成都市青羊区草市街2号. */
  public String inFull(String address) {
    return String.join("", own) + within(address);
  }

  /** The name of another division the address begins with; empty when it is in this one. */
  public Optional<String> elsewhere(String address) {
    var rest = within(address);
    return others.stream().filter(rest::startsWith).findFirst();
  }

  /** What of an address stands below the division, which may be typed short: 成都青羊区. */
  private String within(String address) {
    var rest = address.strip();
    for (int i = 0; i < own.size(); i++) {
      var name = own.get(i);
      var shortened = name.replaceFirst("[省市]$", "");
      if (rest.startsWith(name)) {
        rest = rest.substring(name.length()).stripLeading();
      } else if (i + 1 < own.size() && rest.startsWith(shortened + own.get(i + 1))) {
        rest = rest.substring(shortened.length());
      }
    }
    return rest;
  }
}
