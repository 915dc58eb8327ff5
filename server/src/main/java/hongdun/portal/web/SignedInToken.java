package hongdun.portal.web;

import hongdun.portal.SignedIn;
import hongdun.portal.domain.SessionName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The session's proof of who signed in; named by the account's number, never by a person's name.
 */
final class SignedInToken extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final SignedIn who;

  SignedInToken(SignedIn who) {
    super(AuthorityUtils.createAuthorityList(List.of()));
    this.who = who;
    setAuthenticated(true);
  }

  @Override
  public SignedIn getPrincipal() {
    return who;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return SessionName.of(who.account());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInToken token && token.who.equals(who);
  }

  @Override
  public int hashCode() {
    return who.hashCode();
  }
}
