package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;

/**
 * 延长 — an extension that was granted.
 *
 * @param length in the unit of the clock
 * @param lastDay the last statutory day before it
 * @param paper the number of the paper by which it was granted
 */
public record GrantedExtension(
    LocalDate grantedOn,
    int length,
    LocalDate lastDay,
    OfficerId officer,
    Role role,
    String paper,
    String reason,
    LegalBasis basis) {}
