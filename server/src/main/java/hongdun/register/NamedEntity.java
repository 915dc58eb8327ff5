package hongdun.register;

import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 在册名称 — a name in the book that counts when another name is judged (Name Provisions Art. 17).
 *
 * @param freed the day the entity was deregistered or revoked or left the name, empty while it
 *     bears it
 */
public record NamedEntity(
    UnifiedSocialCreditCode code,
    String name,
    String tradeName,
    String industryWords,
    EntityState state,
    Optional<LocalDate> freed) {}
