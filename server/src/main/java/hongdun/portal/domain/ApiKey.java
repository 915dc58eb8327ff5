package hongdun.portal.domain;

import hongdun.portal.ApiScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 接口密钥 — an agency's key for the interface, without what opens it.
 *
 * @param digest what stands for the secret
 * @param expires the last day it holds
 * @param uses how often it was used in all
 */
public record ApiKey(
    long id,
    String prefix,
    byte[] digest,
    String holder,
    String contact,
    List<ApiScope> scopes,
    int perMinute,
    LocalDate expires,
    Instant madeAt,
    Optional<Instant> revokedAt,
    long uses,
    Optional<LocalDate> lastUsed) {
  /** How a key stands. */
  public enum Standing {
    HOLDS,
    EXPIRED,
    REVOKED
  }

  public Standing standing(LocalDate today) {
    if (revokedAt.isPresent()) {
      return Standing.REVOKED;
    }
    return expires.isBefore(today) ? Standing.EXPIRED : Standing.HOLDS;
  }

  @Override
  public String toString() {
    return "hd_" + prefix;
  }
}
