package hongdun.register;

import hongdun.shared.BilingualText;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 营业执照 — the printed copies of an entity's licence; the room that issues them implements it. */
public interface LicenceCopies {
  /** The copies, the oldest first. */
  List<LicenceCopy> of(UnifiedSocialCreditCode code);

  /**
   * 执照副本 — one printed copy.
   *
   * @param id what its QR code names it by
   * @param voided the day it became void, empty for a copy that holds
   */
  record LicenceCopy(
      long id, BilingualText title, String number, LocalDate issued, Optional<LocalDate> voided) {}
}
