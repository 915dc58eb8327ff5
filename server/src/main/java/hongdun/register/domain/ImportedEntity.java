package hongdun.register.domain;

import hongdun.agency.UnitId;
import hongdun.register.EntityType;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 待导入主体 — an entity as a line of a file states it.
 *
 * @param authority the bureau of ours whose division it lies in
 * @param given what is kept in the source's own words
 */
public record ImportedEntity(
    long line,
    UnifiedSocialCreditCode code,
    String name,
    LocalDate established,
    Region region,
    EntityType type,
    Optional<Money> capital,
    Optional<UnitId> authority,
    String scope,
    String domicile,
    Map<String, String> given,
    Set<Mark> marks) {}
