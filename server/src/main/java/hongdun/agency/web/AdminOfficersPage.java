package hongdun.agency.web;

import hongdun.agency.Role;
import hongdun.agency.usecase.BureauDirectory.OfficerEntry;
import hongdun.agency.usecase.EnlistOfficer.Enlisting.Enlisted;
import hongdun.agency.usecase.SearchPeople;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** 人员管理 — the officers of the bureau; a new one's password is shown here once. */
public record AdminOfficersPage(
    SearchPeople.Found found,
    String words,
    boolean mayEnlist,
    Form form,
    List<Shortcoming> faults,
    Optional<Enlisted> enlisted)
    implements Page {
  @Override
  public String template() {
    return "agency/adminOfficers";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String next() {
    return found
        .nextAfter()
        .map(after ->
            "/admin/officers?words=%s&after=%s"
                .formatted(
                    URLEncoder.encode(words, StandardCharsets.UTF_8),
                    URLEncoder.encode(after, StandardCharsets.UTF_8)))
        .orElse("");
  }

  public String roles(OfficerEntry entry, Frame frame) {
    return Roles.inWords(entry.roles(), frame);
  }

  /** Roles in words. */
  static final class Roles {
    private Roles() {}

    static String inWords(java.util.Collection<Role> roles, Frame frame) {
      return String.join(
          frame.text("agency.separator"),
          roles.stream().sorted().map(role -> frame.text("agency.role." + role.name())).toList());
    }
  }
}
