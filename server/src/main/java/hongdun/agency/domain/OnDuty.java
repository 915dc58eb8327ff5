package hongdun.agency.domain;

import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.shared.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * 在岗人员 — an officer in his post of a unit, as the public may know him.
 *
 * @param certificate the number of his enforcement certificate, when one is valid
 */
public record OnDuty(
    Officer officer,
    BilingualText post,
    boolean firstResponsible,
    List<Role> roles,
    Optional<String> certificate) {}
