package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.PublicAddress;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.WatchDeliveries;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"SYSTEM_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
class DeliveriesController {
  private static final String DECIDES = "SYSTEM_ADMINISTRATOR";
  private final WatchDeliveries deliveries;
  private final PublicAddress address;

  DeliveriesController(WatchDeliveries deliveries, PublicAddress address) {
    this.deliveries = deliveries;
    this.address = address;
  }

  @GetMapping(DeliveriesPage.PATH)
  DeliveriesPage list(SignedIn who, Form form) {
    return new DeliveriesPage(
        deliveries.sends(),
        address.isSettled(),
        deliveries.standings(),
        deliveries.undelivered(form.number("before")),
        who.roles().contains(DECIDES));
  }

  @GetMapping(DeliveriesPage.PATH + "/{id:[0-9]{1,18}}")
  DeliveryPage one(@PathVariable long id, SignedIn who) {
    return new DeliveryPage(deliveries.history(id), who.roles().contains(DECIDES));
  }

  @PostMapping(DeliveriesPage.PATH + "/again")
  @Access(value = Who.OFFICERS, roles = DECIDES)
  Redirect allAgain(SignedIn who, HttpServletResponse response) {
    int begun = deliveries.sendAllAgain(who.account());
    Flash.say(
        response, begun == 0 ? "portal.deliveries.again.none" : "portal.deliveries.again.all-done");
    return new Redirect(DeliveriesPage.PATH);
  }

  @PostMapping(DeliveriesPage.PATH + "/{id:[0-9]{1,18}}/again")
  @Access(value = Who.OFFICERS, roles = DECIDES)
  Redirect again(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    deliveries.sendAgain(id, who.account());
    Flash.say(response, "portal.deliveries.again.done");
    return new Redirect(DeliveriesPage.PATH + "/" + id);
  }

  @PostMapping(DeliveriesPage.PATH + "/{id:[0-9]{1,18}}/give-up")
  @Access(value = Who.OFFICERS, roles = DECIDES)
  Redirect giveUp(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    deliveries.giveUp(id, who.account());
    Flash.say(response, "portal.deliveries.given-up");
    return new Redirect(DeliveriesPage.PATH + "/" + id);
  }
}
