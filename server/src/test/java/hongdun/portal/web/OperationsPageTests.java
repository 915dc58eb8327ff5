package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.Jobs;
import hongdun.portal.Meaning;
import hongdun.portal.persistence.DeliveryBook;
import hongdun.portal.persistence.Outages;
import hongdun.portal.usecase.KeepOperations;
import hongdun.portal.usecase.RunJobs;
import hongdun.portal.usecase.Watching;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 运行状况: the version, what runs, and what was not delivered stand on the operator's page. */
@HongdunTest
class OperationsPageTests {
  @LocalServerPort private int port;
  private final KeepOperations operations;
  private final RunJobs jobs;
  private final DemonstrationSignIn officers;
  private final ApplicationContext context;

  OperationsPageTests(
      KeepOperations operations,
      RunJobs jobs,
      DemonstrationSignIn officers,
      ApplicationContext context) {
    this.operations = operations;
    this.jobs = jobs;
    this.officers = officers;
    this.context = context;
  }

  @Test
  void theVersionAndWhatRunsStandOnThePage() {
    try (var browser = officers.browser(port, "chengdu.sysadmin")) {
      var run =
          jobs.begin(
              new Jobs.Order("portal.jobs.seals", "operations page", Optional.empty(), 10, false));
      try {
        run.progress(4, 10);

        var page = browser.get("/admin/operations").body();

        assertThat(operations.version()).isNotEmpty();
        assertThat(summary(page, "版本")).contains(operations.version());
        assertThat(jobs.count(RunJobs.Standing.RUNNING)).isPositive();
        assertThat(summary(page, "后台任务"))
            .contains("%d 项在运行".formatted(jobs.count(RunJobs.Standing.RUNNING)));
        assertThat(browser.get("/admin/jobs").body())
            .contains("operations page")
            .contains("4 / 10");
      } finally {
        run.failed("disk full");
      }
      assertThat(browser.get("/admin/jobs").body()).contains("disk full");
      assertThat(jobs.count(RunJobs.Standing.FAILED)).isPositive();
    }
  }

  @Test
  void whatWasNotDeliveredIsCountedAndShownAsBad() {
    var panel =
        new DeliveriesPanel(
            Watching.withMail(context.getBean(DeliveryBook.class), context.getBean(Outages.class)));
    int before = undelivered(panel);
    var jdbc = context.getBean(JdbcClient.class);
    long id =
        jdbc.sql(
                """
                insert into portal.message (address, language, subject, body, written_at, channel,
                                            state, queued_at, reason)
                values ('panel@example.cn', 'zh', '', '', now(), 'EMAIL', 'DEAD', now(), 'REFUSED')
                returning id
                """)
            .query(Long.class)
            .single();
    try {
      assertThat(undelivered(panel)).isEqualTo(before + 1);
      assertThat(panel.lines().getFirst().meaning()).isEqualTo(Meaning.BAD);
      assertThat(panel.lines().getFirst().path()).isEqualTo(DeliveriesPage.PATH);
    } finally {
      jdbc.sql("delete from portal.message where id = ?").param(id).update();
    }
  }

  private static int undelivered(DeliveriesPanel panel) {
    return Integer.parseInt(panel.lines().getFirst().arguments().getFirst());
  }

  /** What stands in the summary beside a label that begins so. */
  private static String summary(String page, String label) {
    var from = page.indexOf("<dl");
    for (var row : page.substring(from, page.indexOf("</dl>", from)).split("<dt", -1)) {
      if (row.replaceAll("^[^>]*>\\s*", "").startsWith(label)) {
        return row;
      }
    }
    throw new AssertionError("Nothing beside " + label);
  }
}
