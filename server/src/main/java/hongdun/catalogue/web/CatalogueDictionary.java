package hongdun.catalogue.web;

import hongdun.portal.DataSet;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 办事指南数据字典 — the fields of a guide: what the law has shown of every licence (Art. 30). */
@Configuration(proxyBeanMethods = false)
class CatalogueDictionary {
  private static final LegalBasis BASIS = Law.LICENSING_LAW.article(30);
  private static final String PAGE = "/guides/{item}";

  private static DataSet set(String id, Class<? extends Record> type) {
    return new DataSet(id, type, BASIS, PAGE);
  }

  @Bean
  DataSet guidesData() {
    return new DataSet("catalogue.data.guides", GuidesApi.Guides.class, BASIS, "/guides");
  }

  @Bean
  DataSet guideSummaryData() {
    return new DataSet("catalogue.data.summary", GuidesApi.Summary.class, BASIS, "/guides");
  }

  @Bean
  DataSet guideData() {
    return set("catalogue.data.guide", GuideView.class);
  }

  @Bean
  DataSet basisData() {
    return set("catalogue.data.basis", GuideView.BasisView.class);
  }

  @Bean
  DataSet materialData() {
    return set("catalogue.data.material", GuideView.MaterialView.class);
  }

  @Bean
  DataSet guideStepData() {
    return set("catalogue.data.step", GuideView.StepView.class);
  }

  @Bean
  DataSet placeData() {
    return set("catalogue.data.place", GuideView.PlaceView.class);
  }
}
