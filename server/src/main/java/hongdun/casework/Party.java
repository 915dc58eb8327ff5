package hongdun.casework;

import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import java.util.Optional;

/**
 * 当事人 — the person a matter is handled for and who is told of it.
 *
 * @param account his account, empty for somebody who came to the counter
 * @param address e-mail address or mobile number for notices, empty if he has none
 */
public record Party(
    Optional<Long> account, Sensitive<String> name, Sensitive<String> address, Language language) {}
