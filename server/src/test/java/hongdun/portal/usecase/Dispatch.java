package hongdun.portal.usecase;

import hongdun.portal.MailServer;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.State;
import hongdun.portal.persistence.Messages;
import hongdun.portal.persistence.Messages.Leaving;
import hongdun.portal.persistence.Messages.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 投递测试台 — a bureau's own senders on the test database, with a time that is moved by hand. The
 * server of the tests is a demonstration and sends nothing itself.
 */
record Dispatch(
    Messages messages,
    DeliverMessages.Tables tables,
    Letterhead letterhead,
    JdbcClient jdbc,
    AtomicReference<Instant> time) {
  static final DeliverySettings SETTINGS =
      new DeliverySettings(
          3,
          Duration.ofHours(48),
          Duration.ofMinutes(1),
          Duration.ofHours(4),
          Duration.ofMinutes(15),
          4);

  static Dispatch on(
      Messages messages, DeliverMessages.Tables tables, Letterhead letterhead, JdbcClient jdbc) {
    jdbc.sql(
            "update portal.message set state = 'GIVEN_UP' where state not in ('KEPT', 'ACCEPTED', 'GIVEN_UP')")
        .update();
    jdbc.sql("delete from portal.carrier_outage").update();
    return new Dispatch(
        messages,
        tables,
        letterhead,
        jdbc,
        new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** A sender that hands e-mail to a server; each stands for a node. */
  DeliverMessages sender(MailServer server) {
    return sender(mail(server, MailSettings.Protection.NONE));
  }

  DeliverMessages sender(Carrier mail) {
    return sender(new Carriers(false, Map.of(Channel.EMAIL, mail)));
  }

  DeliverMessages sender(Carriers carriers) {
    return new DeliverMessages(tables, carriers, letterhead, SETTINGS, time::get);
  }

  MailCarrier mail(MailServer server, MailSettings.Protection protection) {
    return new MailCarrier(
        new MailSettings(
            Optional.of("127.0.0.1"),
            server.port(),
            Optional.of("notice@scjg.example.cn"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            protection,
            Duration.ofSeconds(2),
            Duration.ofMillis(700)),
        letterhead,
        time::get);
  }

  static void round(DeliverMessages sender) {
    sender.round(Channel.EMAIL, new AtomicBoolean());
  }

  void pass(Duration duration) {
    time.updateAndGet(now -> now.plus(duration));
  }

  /** Writes a message and gives its id. */
  long write(String address, Optional<Instant> lapsesAt) {
    messages.insert(
        new Written(address, "zh", "准予设立登记", "您好！办件已办结，详见 /progress/K7QM 。", false, time.get()),
        new Leaving(Channel.to(Address.toSignIn(address)), State.WAITING, time.get(), lapsesAt));
    return jdbc.sql("select max(id) from portal.message where address = ?")
        .param(address)
        .query(Long.class)
        .single();
  }

  long write(String address) {
    return write(address, Optional.empty());
  }

  static String somebody() {
    return UUID.randomUUID() + "@example.cn";
  }

  /** What stands in a column of a message; empty for none. */
  String value(long id, String column) {
    return jdbc.sql(
            "select coalesce(cast(%s as text), '') from portal.message where id = ?"
                .formatted(column))
        .param(id)
        .query(String.class)
        .single();
  }

  String state(long id) {
    return value(id, "state");
  }

  int calls(long id) {
    return jdbc.sql("select count(*) from portal.delivery_attempt where message = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  boolean isSilent() {
    return tables.outages().of(Channel.EMAIL).isPresent();
  }
}
