package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Jobs;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 后台任务: whoever runs one hears that he is to stop, whatever he reads meanwhile. */
@HongdunTest
class RunJobsTests {
  private final RunJobs jobs;
  private final JdbcClient jdbc;
  private final TransactionTemplate atOneMoment;
  private final TransactionTemplate apart;

  RunJobsTests(RunJobs jobs, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.atOneMoment = new TransactionTemplate(transactions);
    this.atOneMoment.setReadOnly(true);
    this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void aRunHearsThatItIsToStopThoughItReadsAsOfAMomentBeforeItBegan() {
    atOneMoment.executeWithoutResult(_ -> {
      jdbc.sql("select count(*) from portal.job").query(Long.class).single();
      var run =
          jobs.begin(new Jobs.Order("portal.jobs.seals", "one moment", Optional.empty(), 0, true));

      assertThat(run.isCancelAsked()).isFalse();
      apart.executeWithoutResult(_ ->
          jdbc.sql("update portal.job set cancel_asked = true where subject = 'one moment'")
              .update());
      assertThat(run.isCancelAsked()).isTrue();
      run.cancelled();
    });
  }
}
