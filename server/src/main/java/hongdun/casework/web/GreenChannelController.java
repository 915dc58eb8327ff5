package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.OpenGreenChannel;
import hongdun.casework.usecase.OpenGreenChannel.Wish;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 绿色通道: gives a matter priority. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class GreenChannelController {
  private final OpenGreenChannel channel;

  GreenChannelController(OpenGreenChannel channel) {
    this.channel = channel;
  }

  @GetMapping("/desk/matters/{id}/green-channel")
  GreenChannelPage show(@PathVariable long id, SignedIn visitor) {
    var self = Map.of("person", Long.toString(visitor.officer()));
    return new GreenChannelPage(
        channel.of(new MatterId(id), visitor.asOfficer()), Form.filled(self), List.of());
  }

  @PostMapping("/desk/matters/{id}/green-channel")
  Page open(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    var wish = new Wish(form.text("reason"), form.text("note"), form.number("person"));
    var faults = channel.open(new MatterId(id), visitor.asOfficer(), wish);
    if (!faults.isEmpty()) {
      return new GreenChannelPage(channel.of(new MatterId(id), visitor.asOfficer()), form, faults);
    }
    Flash.say(response, "casework.green-channel.opened");
    return new Redirect("/desk/matters/" + id);
  }
}
