package hongdun.naming.web;

import hongdun.portal.DataSet;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 名称查询数据字典 — the fields of a verdict on a name. */
@Configuration(proxyBeanMethods = false)
class NamingDictionary {
  private static final LegalBasis BASIS = Law.NAME_PROVISIONS.article(16);
  private static final String PAGE = "/names";

  @Bean
  DataSet verdictData() {
    return new DataSet("naming.data.verdict", NamesApi.Answer.class, BASIS, PAGE);
  }

  @Bean
  DataSet findingData() {
    return new DataSet("naming.data.finding", NamesApi.Line.class, BASIS, PAGE);
  }
}
