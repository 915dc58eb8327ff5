package hongdun.portal.web;

import hongdun.portal.Appearance;
import hongdun.portal.Appearance.Colours;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Finds how the pages of a request are to look. */
final class Appearances {
  static final String ELDER = "elder";
  private static final Preference<String> MODE =
      new Preference<>("mode", List.of("standard", ELDER), mode -> mode);
  private static final Preference<Colours> COLOURS =
      new Preference<>("colours", List.of(Colours.values()), Colours::code);

  private Appearances() {}

  static Appearance of(HttpServletRequest request, HttpServletResponse response) {
    return new Appearance(
        MODE.of(request, response).filter(ELDER::equals).isPresent(),
        COLOURS.of(request, response).orElse(Colours.AUTO));
  }
}
