package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.ReadMessages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Access(Who.SIGNED_IN)
class MessagesController {
  private final ReadMessages messages;

  MessagesController(ReadMessages messages) {
    this.messages = messages;
  }

  @GetMapping("/account/messages")
  MessagesPage list(SignedIn who, Form form) {
    return new MessagesPage(messages.toAccount(who.account(), form.number("before")));
  }

  @GetMapping("/account/messages/{id:[0-9]{1,18}}")
  MessagePage one(@PathVariable long id, SignedIn who) {
    return messages
        .open(who.account(), id)
        .map(MessagePage::new)
        .orElseThrow(() -> new NotFound("No such message of this account"));
  }
}
