package hongdun.portal.usecase;

import hongdun.portal.Outbox;
import hongdun.portal.Words;
import hongdun.portal.domain.Address;
import hongdun.portal.persistence.Messages;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发送消息 — writes a message, worded, in the transaction of what it tells. */
@Service
class SendMessages implements Outbox {
  private final Messages messages;
  private final Words words;
  private final InstantSource clock;

  SendMessages(Messages messages, Words words, InstantSource clock) {
    this.messages = messages;
    this.words = words;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void send(Message message) {
    var arguments = message.arguments().toArray();
    messages.insert(
        Address.toSignIn(message.to()).value(),
        message.language().code(),
        words.text(message.language(), message.subjectKey(), arguments),
        words.text(message.language(), message.bodyKey(), arguments),
        message.passing(),
        clock.instant());
  }
}
