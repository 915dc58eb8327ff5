package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.HomePanel;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
  private final List<HomePanel> panels;

  HomeController(List<HomePanel> panels) {
    this.panels = panels.stream().sorted(Comparator.comparingInt(HomePanel::order)).toList();
  }

  @GetMapping("/")
  @Access(Who.EVERYONE)
  HomePage home(Frame frame) {
    // 适老版: what can be done here, and nothing beside it.
    return new HomePage(
        frame.elder() ? List.of() : panels.stream().map(panel -> panel.content(frame)).toList());
  }
}
