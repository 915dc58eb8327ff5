package hongdun.portal.web;

import hongdun.portal.DataSet;
import hongdun.portal.Setting;
import hongdun.shared.BilingualText;
import hongdun.shared.Law;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Joins the interface for machines to the web framework: marks of what an answer is, and limits.
 */
@Configuration(proxyBeanMethods = false)
class ApiSetup {
  /** Of a body that is as it was the caller is told so, and it is not sent again. */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> marksOfAnswers() {
    var filter = new ShallowEtagHeaderFilter();
    // A weak mark: the body may be compressed on its way.
    filter.setWriteWeakETag(true);
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/api/v1/*");
    return registration;
  }

  @Bean
  Setting<Long> callsWithoutKey() {
    return ApiGate.WITHOUT_KEY;
  }

  @Bean
  DataSet bilingualText() {
    return new DataSet(
        "portal.data.text", BilingualText.class, Law.DISCLOSURE_ORDINANCE.article(5), "/api");
  }
}
