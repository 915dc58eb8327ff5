package hongdun.portal.web;

import hongdun.portal.ApiScope;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.portal.domain.ApiKey;
import hongdun.portal.domain.ApiKey.Standing;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.stream.Collectors;

/** 接口密钥 — the keys there are, and the form for another. */
public record ApiKeysPage(
    List<Line> keys, boolean mayKeep, Form form, List<Shortcoming> faults, List<Choice> scopes)
    implements Page {
  /** A key with how it stands. */
  public record Line(ApiKey key, Standing standing) {
    public boolean holds() {
      return standing == Standing.HOLDS;
    }

    public Meaning meaning() {
      return switch (standing) {
        case HOLDS -> Meaning.DONE;
        case EXPIRED -> Meaning.ATTENTION;
        case REVOKED -> Meaning.NEUTRAL;
      };
    }

    /** What it is known by. */
    public String shown() {
      return key + "…";
    }

    /** What it is for, in words. */
    public String scopes(Frame frame) {
      return key.scopes().stream()
          .map(ApiScope::code)
          .map(code -> frame.text("portal.api.scope." + code))
          .collect(Collectors.joining(frame.text("portal.api-keys.separator")));
    }
  }

  @Override
  public String template() {
    return "portal/api-keys";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
