package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.usecase.WatchDeliveries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class NoCarrierController {
  private final WatchDeliveries deliveries;

  NoCarrierController(WatchDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping(NoCarrierGate.INSTEAD)
  @Access(Who.EVERYONE)
  Page unavailable() {
    return deliveries.reachesSomebody() ? new Redirect("/sign-up") : new NoCarrierPage();
  }
}
