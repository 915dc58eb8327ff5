package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.OpenGreenChannel;
import hongdun.casework.usecase.OpenGreenChannel.Wish;
import hongdun.casework.usecase.TakeOffGreenChannel;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 绿色通道: gives a matter priority, and takes it off again. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class GreenChannelController {
  private final OpenGreenChannel channel;
  private final TakeOffGreenChannel takeOff;

  GreenChannelController(OpenGreenChannel channel, TakeOffGreenChannel takeOff) {
    this.channel = channel;
    this.takeOff = takeOff;
  }

  @GetMapping("/desk/matters/{id}/green-channel")
  GreenChannelPage show(@PathVariable long id, SignedIn visitor) {
    var self = Map.of("person", Long.toString(visitor.officer()));
    return page(id, visitor, Form.filled(self), List.of());
  }

  @PostMapping("/desk/matters/{id}/green-channel")
  Page open(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var wish = new Wish(form.text("reason"), form.text("note"), form.number("person"));
    var faults = channel.open(new MatterId(id), visitor.asOfficer(), wish);
    if (!faults.isEmpty()) {
      return page(id, visitor, form, faults);
    }
    Flash.say(response, "casework.green-channel.opened");
    return new Redirect("/desk/matters/" + id);
  }

  @PostMapping("/desk/matters/{id}/green-channel/withdraw")
  Page withdraw(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var faults = takeOff.takeOff(new MatterId(id), visitor.asOfficer(), form.text("why"));
    if (!faults.isEmpty()) {
      return page(id, visitor, form, faults);
    }
    Flash.say(response, "casework.green-channel.withdrawn");
    return new Redirect("/desk/matters/" + id);
  }

  private GreenChannelPage page(long id, SignedIn visitor, Form form, List<Shortcoming> faults) {
    var matter = new MatterId(id);
    var officer = visitor.asOfficer();
    return new GreenChannelPage(
        channel.of(matter, officer), takeOff.mayTakeOff(matter, officer), form, faults);
  }
}
