package hongdun.register.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.register.EntityState;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 属地移交 — an entity that lies with the local office of its address.
 *
 * @param office empty while the address names no street or town of one
 * @param takenBy who of the office took it over
 */
public record Handing(
    long id,
    UnifiedSocialCreditCode code,
    String name,
    EntityState state,
    Region region,
    String address,
    Optional<UnitId> office,
    LocalDate handedOn,
    Optional<OfficerId> takenBy,
    Optional<Instant> takenAt) {}
