package hongdun.portal.domain;

import java.util.Optional;

/** 投递渠道 — how a message leaves the house. */
public enum Channel {
  EMAIL,
  SMS;

  /** The channel to an address; a sign-in name is reached in its message box only. */
  public static Optional<Channel> to(Address address) {
    return switch (address.kind()) {
      case EMAIL -> Optional.of(EMAIL);
      case MOBILE -> Optional.of(SMS);
      case SIGN_IN_NAME -> Optional.empty();
    };
  }
}
