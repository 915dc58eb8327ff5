package hongdun.agency;

import hongdun.shared.BilingualText;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;

/** 职权来源 — the acts the roles may take; each room that has procedures says so for its own. */
public interface PowerSource {
  List<Power> powers(UnitId bureau, LocalDate on);

  /**
   * 职权 — an act a role may take, the article it rests on, and its limits.
   *
   * @param kind the kind of matter
   * @param actKey key of the words for the act
   * @param apartKeys keys of the acts that must be another person's in the same matter
   * @param days the working days promised for the whole
   * @param conflictKeys keys of the rules of conflict that bind the act
   */
  record Power(
      Role role,
      BilingualText kind,
      String actKey,
      LegalBasis basis,
      List<String> apartKeys,
      int days,
      List<String> conflictKeys) {
    public Power {
      apartKeys = List.copyOf(apartKeys);
      conflictKeys = List.copyOf(conflictKeys);
    }
  }
}
