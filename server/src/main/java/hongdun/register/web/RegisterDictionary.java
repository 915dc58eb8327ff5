package hongdun.register.web;

import hongdun.portal.ApiExample;
import hongdun.portal.DataSet;
import hongdun.register.usecase.ShowEntity;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 登记簿数据字典 — the public fields of the register, each with the article it rests on. */
@Configuration(proxyBeanMethods = false)
class RegisterDictionary {
  private static final LegalBasis REGISTERED = Law.REGISTRATION_REGULATION.article(8);
  private static final LegalBasis FILED = Law.REGISTRATION_REGULATION.article(9);
  private static final LegalBasis LICENCE = Law.REGISTRATION_REGULATION.article(21);
  private static final LegalBasis CODES = LICENCE;
  private static final String PAGE = "/entities/{code}";
  private static final String SEARCH = "/search";

  @Bean
  DataSet entityData() {
    return new DataSet(
        "register.data.entity",
        EntityView.class,
        REGISTERED,
        Map.of(
            "code", CODES,
            "term", FILED,
            "shareholders", FILED,
            "family", FILED,
            "licences", LICENCE),
        List.of(PAGE));
  }

  @Bean
  DataSet holderData() {
    return new DataSet("register.data.shareholder", EntityView.Holder.class, FILED, PAGE);
  }

  @Bean
  DataSet historyData() {
    return new DataSet("register.data.history", EntityView.Entry.class, REGISTERED, PAGE);
  }

  @Bean
  DataSet licenceData() {
    return new DataSet("register.data.licence", EntityView.Licence.class, LICENCE, PAGE);
  }

  @Bean
  DataSet foundData() {
    return new DataSet("register.data.found", EntityView.Listed.class, REGISTERED, SEARCH);
  }

  @Bean
  DataSet lineData() {
    return new DataSet(
        "register.data.line",
        EntityView.Line.class,
        REGISTERED,
        Map.of("code", CODES),
        List.of(SEARCH));
  }

  @Bean
  DataSet changesData() {
    return new DataSet("register.data.changes", ChangesApi.Changes.class, REGISTERED, "/open-data");
  }

  @Bean
  DataSet changeData() {
    return new DataSet(
        "register.data.change",
        ChangesApi.Change.class,
        REGISTERED,
        Map.of("code", CODES),
        List.of(PAGE));
  }

  @Bean
  DataSet typesData() {
    return new DataSet("register.data.types", TypesApi.Types.class, REGISTERED, PAGE);
  }

  @Bean
  DataSet codeData() {
    return new DataSet("register.data.code", TypesApi.Code.class, REGISTERED, PAGE);
  }

  @Bean
  ApiExample anEntity(ShowEntity entities) {
    return new ApiExample(
        EntityApi.PATH + "/{code}",
        () -> entities.newest().map(code -> EntityApi.PATH + "/" + code.value()));
  }
}
