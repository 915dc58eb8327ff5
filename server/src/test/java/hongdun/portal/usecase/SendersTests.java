package hongdun.portal.usecase;

import static hongdun.portal.usecase.Dispatch.round;
import static hongdun.portal.usecase.Dispatch.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Handover;
import hongdun.portal.MailServer;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.Deed;
import hongdun.portal.persistence.DeliveryBook;
import hongdun.portal.persistence.Messages;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 投递: many senders, senders that die, and what somebody decides; nothing twice, nothing lost. */
@HongdunTest
class SendersTests {
  private static final Duration BEYOND_THE_LEASE = Duration.ofMinutes(16);
  private final MailServer server = MailServer.started();
  private final Dispatch dispatch;
  private final DeliveryBook book;
  private final Accounts accounts;

  SendersTests(
      Messages messages,
      DeliverMessages.Tables tables,
      Letterhead letterhead,
      JdbcClient jdbc,
      DeliveryBook book,
      Accounts accounts) {
    this.dispatch = Dispatch.on(messages, tables, letterhead, jdbc);
    this.book = book;
    this.accounts = accounts;
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void manySendersAtOnceSendEachMessageOnce() throws InterruptedException {
    var address = somebody();
    int messages = 120;
    for (int one = 0; one < messages; one++) {
      dispatch.write(address);
    }
    var go = new CountDownLatch(1);

    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (int node = 0; node < 4; node++) {
        nodes.execute(() -> {
          awaitQuietly(go);
          round(dispatch.sender(server));
        });
      }
      go.countDown();
    }

    assertThat(server.to(address)).hasSize(messages);
    assertThat(server.to(address).stream().map(mail -> mail.header("Message-ID")).distinct())
        .hasSize(messages);
  }

  @Test
  void ofWhatADeadSenderWasCallingAboutNobodyKnowsAndItIsNotSentAgainByItself() {
    var address = somebody();
    var id = dispatch.write(address);
    claimAndDie(id, true);

    dispatch.pass(BEYOND_THE_LEASE);
    var sender = dispatch.sender(server);
    sender.sweep();
    round(sender);

    assertThat(dispatch.state(id)).isEqualTo("UNSURE");
    assertThat(dispatch.value(id, "reason")).isEqualTo("SENDER_LOST");
    assertThat(server.to(address)).isEmpty();
  }

  @Test
  void whatADeadSenderHadClaimedOnlyIsSentByAnother() {
    var address = somebody();
    var id = dispatch.write(address);
    claimAndDie(id, false);
    var sender = dispatch.sender(server);

    sender.sweep();
    round(sender);
    assertThat(server.to(address)).as("while the lease lasts").isEmpty();
    dispatch.pass(BEYOND_THE_LEASE);
    sender.sweep();
    round(sender);

    assertThat(server.to(address)).hasSize(1);
    assertThat(dispatch.state(id)).isEqualTo("ACCEPTED");
  }

  @Test
  void aSenderThatSleptBeyondItsLeaseDoesNotCall() {
    var id = dispatch.write(somebody());
    var claim = UUID.randomUUID();
    var now = dispatch.time().get();
    dispatch.tables().deliveries().claim(Channel.EMAIL, claim, now, now.plusSeconds(60), 1000);

    dispatch.pass(Duration.ofSeconds(61));
    var late = dispatch.time().get();

    assertThat(dispatch.tables().deliveries().begin(id, claim, late, late.plusSeconds(60)))
        .isEqualTo(OptionalLong.empty());
  }

  @Test
  void anAnswerThatComesAfterTheLeaseIsStillWrittenDown() {
    var id = dispatch.write(somebody());
    var carrier =
        (Carrier)
            _ -> {
              dispatch.pass(BEYOND_THE_LEASE);
              dispatch.sender(server).sweep();
              assertThat(dispatch.state(id)).isEqualTo("UNSURE");
              return new Handover.Accepted("250 at last");
            };

    round(dispatch.sender(carrier));

    assertThat(dispatch.state(id)).isEqualTo("ACCEPTED");
  }

  @Test
  void whatIsOfNoUseAnyMoreIsNotSent() {
    var address = somebody();
    var id = dispatch.write(address, Optional.of(dispatch.time().get().plusSeconds(1800)));
    server.stop();
    var sender = dispatch.sender(server);
    round(sender);

    server.start();
    dispatch.pass(Duration.ofMinutes(31));
    round(sender);
    sender.sweep();

    assertThat(server.to(address)).isEmpty();
    assertThat(dispatch.state(id)).isEqualTo("LAPSED");
  }

  @Test
  void aRefusedCodeNeedsNobodyOnceItIsOfNoUse() {
    var id = dispatch.write(somebody(), Optional.of(dispatch.time().get().plusSeconds(1800)));
    var sender = dispatch.sender((Carrier) _ -> new Handover.Refused("550 no such user"));
    round(sender);
    assertThat(dispatch.state(id)).isEqualTo("DEAD");

    dispatch.pass(Duration.ofMinutes(31));
    sender.sweep();

    assertThat(dispatch.state(id)).isEqualTo("LAPSED");
    assertThat(dispatch.value(id, "words")).contains("no such user");
  }

  @Test
  void withoutACarrierAMessageWaitsAndThenNeedsSomebody() {
    var id = dispatch.write(somebody());
    var nobody = dispatch.sender(new Carriers(false, Map.of()));

    round(nobody);
    assertThat(dispatch.state(id)).isEqualTo("WAITING");
    dispatch.pass(Duration.ofHours(49));
    nobody.sweep();

    assertThat(dispatch.value(id, "reason")).isEqualTo("NO_CARRIER");
  }

  @Test
  void theSystemAdministratorSendsAgainOnceAndBothTheDeedAndItsAuthorStand() {
    var address = somebody();
    var id = dispatch.write(address);
    claimAndDie(id, true);
    dispatch.pass(BEYOND_THE_LEASE);
    dispatch.sender(server).sweep();
    var watch = watch();
    var account = accounts.createForCitizen(somebody(), "系统管理员甲", "一匹小马过河去了很远");

    watch.sendAgain(id, account);
    assertThatThrownBy(() -> watch.sendAgain(id, account)).isInstanceOf(DecidedAlready.class);
    round(dispatch.sender(server));

    assertThat(server.to(address)).hasSize(1);
    var history = watch.history(id);
    assertThat(history.letter().to()).doesNotContain(address.substring(1, 30));
    assertThat(history.calls()).hasSize(2);
    assertThat(history.decided())
        .extracting(WatchDeliveries.Decided::deed, WatchDeliveries.Decided::by)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Deed.SENT_AGAIN, "系统管理员甲"));
  }

  @Test
  void allAgainLeavesOutWhatWasPerhapsSent() {
    var dead = dispatch.write(somebody());
    var unsure = dispatch.write(somebody());
    claimAndDie(unsure, true);
    dispatch.pass(Duration.ofHours(49));
    dispatch.sender(new Carriers(false, Map.of())).sweep();
    var account = accounts.createForCitizen(somebody(), "系统管理员乙", "一匹小马过河去了很远");

    watch().sendAllAgain(account);

    assertThat(dispatch.state(dead)).isEqualTo("WAITING");
    assertThat(dispatch.state(unsure)).isEqualTo("UNSURE");
    assertThat(watch().history(dead).decided()).hasSize(1);
  }

  @Test
  void whatIsGivenUpStaysInTheBookAndIsNotSent() {
    var address = somebody();
    var id = dispatch.write(address);
    dispatch.pass(Duration.ofHours(49));
    dispatch.sender(new Carriers(false, Map.of())).sweep();
    var account = accounts.createForCitizen(somebody(), "系统管理员丙", "一匹小马过河去了很远");

    watch().giveUp(id, account);
    round(dispatch.sender(server));

    assertThat(dispatch.state(id)).isEqualTo("GIVEN_UP");
    assertThat(server.to(address)).isEmpty();
    assertThat(watch().history(id).decided()).hasSize(1);
  }

  @Test
  void theQueueItsAgeAndTheServersSilenceAreSeen() {
    server.stop();
    dispatch.write(somebody());
    dispatch.pass(Duration.ofMinutes(11));
    round(dispatch.sender(server));

    var standing = watch().standings().getFirst();

    assertThat(standing.waiting()).isOne();
    assertThat(standing.age()).contains(Duration.ofMinutes(11));
    assertThat(standing.silence()).isPresent();
    assertThat(standing.alarms()).isTrue();
  }

  private WatchDeliveries watch() {
    return new WatchDeliveries(
        book,
        dispatch.tables().outages(),
        new Carriers(false, Map.of()),
        () -> dispatch.time().get());
  }

  /** What a node that dies leaves behind, before or after it began to call. */
  private void claimAndDie(long id, boolean calling) {
    var claim = UUID.randomUUID();
    var now = dispatch.time().get();
    var until = now.plus(Dispatch.SETTINGS.lease());
    dispatch.tables().deliveries().claim(Channel.EMAIL, claim, now, until, 1000).stream()
        .filter(claimed -> claimed.id() != id)
        .forEach(other -> dispatch.tables().deliveries().release(other.id(), claim));
    if (calling) {
      assertThat(dispatch.tables().deliveries().begin(id, claim, now, until)).isPresent();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
