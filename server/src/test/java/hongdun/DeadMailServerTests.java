package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Agency;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.ExamplePermit;
import hongdun.casework.Party;
import hongdun.portal.Browser;
import hongdun.portal.BureauSetup;
import hongdun.portal.BureauSetup.Administrator;
import hongdun.portal.BureauSetup.FirstBureau;
import hongdun.portal.Dates;
import hongdun.portal.MailServer;
import hongdun.portal.MailServer.Manners;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 邮件服务器停摆: in a bureau of its own nothing fails, nothing is slow, nothing is lost. */
@SpringBootTest(classes = Hongdun.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnBureau.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeadMailServerTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Region QINGYANG = new Region("510105");
  private static final Pattern CODE = Pattern.compile("您的确认码是 ([0-9]{6})");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MANY = 20;

  @LocalServerPort private int port;
  private final BureauSetup setup;
  private final Desk desk;
  private final Agency agency;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final String address = UUID.randomUUID() + "@example.cn";

  DeadMailServerTests(
      BureauSetup setup,
      Desk desk,
      Agency agency,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.setup = setup;
    this.desk = desk;
    this.agency = agency;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @BeforeEach
  void aBureau() {
    if (setup.needed()) {
      assertThat(
              setup.setUp(
                  new FirstBureau(
                      "成都市青羊区市场监督管理局",
                      "Qingyang Market Regulation Bureau",
                      "青羊",
                      QINGYANG.code(),
                      "成都市青羊区市场监督管理局",
                      new Administrator("系统员", "system", PASSWORD),
                      new Administrator("安全员", "security", PASSWORD),
                      new Administrator("审计员", "audit", PASSWORD))))
          .isEmpty();
    }
  }

  @AfterEach
  void down() {
    OwnBureau.MAIL.behaves(new Manners() {}).stop();
  }

  @Test
  void whoeverSignsUpMeanwhileGetsTheCodeWhenTheServerIsBack() {
    try (var citizen = new Browser(port);
        var administrator = new Browser(port)) {
      var begun = citizen.post("/sign-up", "/sign-up", Map.of("name", "李雷", "address", address));
      assertThat(begun.location()).isEqualTo("/sign-up/code");
      administrator.post("/sign-in", "/sign-in", Map.of("address", "system", "password", PASSWORD));
      await(() -> administrator.get("/admin/messages").body().contains("服务器没有应答"));
      assertThat(administrator.get("/admin/messages").body())
          .contains("秒")
          .contains("没有未送达的消息")
          .doesNotContain(address);

      OwnBureau.MAIL.start();
      await(() -> !OwnBureau.MAIL.to(address).isEmpty());

      var letter = OwnBureau.MAIL.to(address).getFirst().text();
      assertThat(letter).contains("成都市青羊区市场监督管理局", "http://scjg.example.cn/account/messages");
      var code = CODE.matcher(letter);
      assertThat(code.find()).isTrue();
      citizen.post("/sign-up/code", "/sign-up/code", Map.of("code", code.group(1)));
      assertThat(
              citizen
                  .post(
                      "/sign-up/password",
                      "/sign-up/password",
                      Map.of("password", PASSWORD, "again", PASSWORD))
                  .status())
          .isEqualTo(303);
      await(() -> administrator.get("/admin/messages").body().contains(">正常<"));
    }
  }

  @Test
  void aServerThatDawdlesHoldsUpNoMatter() {
    OwnBureau.MAIL.behaves(
        new Manners() {
          @Override
          public void recipient(String to) {
            MailServer.dawdle(Duration.ofSeconds(2));
          }
        });
    OwnBureau.MAIL.start();
    open();
    var begun = System.nanoTime();

    for (int one = 0; one < MANY; one++) {
      open();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(Duration.ofSeconds(MANY / 2));
    OwnBureau.MAIL.behaves(new Manners() {});
    await(() -> OwnBureau.MAIL.to(address).size() == MANY + 1);
  }

  @Test
  void anAddressNothingReachesIsToldSoAndWhatToDo() {
    try (var citizen = new Browser(port)) {
      var answer =
          citizen.post("/sign-up", "/sign-up", Map.of("name", "李雷", "address", "13800000000"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("请换用电子邮箱，或者到登记窗口办理");
    }
  }

  private void open() {
    var day = Dates.dayOf(clock.instant());
    var bureau = agency.competentFor(QINGYANG, day).orElseThrow().id();
    transaction.executeWithoutResult(_ ->
        desk.open(
            new Opening(
                ExamplePermit.PROCEDURE,
                "registration.establish-llc",
                "某公司",
                bureau,
                QINGYANG,
                "R2022",
                new Party(
                    Optional.empty(), Sensitive.of("王小明"), Sensitive.of(address), Language.ZH),
                Set.of(),
                new Actor.TheSystem())));
  }

  private static void await(BooleanSupplier reached) {
    var end = Instant.now().plus(PATIENCE);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as("patience").isBefore(end);
      MailServer.dawdle(Duration.ofMillis(200));
    }
  }
}
