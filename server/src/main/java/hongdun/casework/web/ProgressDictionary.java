package hongdun.casework.web;

import hongdun.portal.DataSet;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 办理进度数据字典 — the fields of a matter's progress, open to whoever holds its query code. */
@Configuration(proxyBeanMethods = false)
class ProgressDictionary {
  private static final LegalBasis BASIS = Law.LICENSING_LAW.article(33);
  private static final String PAGE = "/progress/{code}";

  @Bean
  DataSet progressData() {
    return new DataSet("casework.data.progress", ProgressApi.Answer.class, BASIS, PAGE);
  }

  @Bean
  DataSet stateData() {
    return new DataSet("casework.data.state", ProgressApi.State.class, BASIS, PAGE);
  }

  @Bean
  DataSet explanationData() {
    return new DataSet("casework.data.explanation", ProgressApi.Explanation.class, BASIS, PAGE);
  }

  @Bean
  DataSet stepData() {
    return new DataSet("casework.data.step", ProgressApi.Step.class, BASIS, PAGE);
  }
}
