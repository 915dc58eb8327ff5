package hongdun.naming.usecase;

import hongdun.naming.domain.NameReader;
import hongdun.naming.index.NameIndex;
import hongdun.naming.usecase.WordList.Kind;
import hongdun.portal.CodeLists;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** 索引配置 — the index of names in the data folder, with the words as the bureau keeps them. */
@Configuration(proxyBeanMethods = false)
class NameIndexSetup {
  static final String FOLDER = "names";

  /** It is closed by whoever follows the feeds into it. */
  @Bean(destroyMethod = "")
  NameIndex nameIndex(Environment environment, NameReader reader, CodeLists lists) {
    return new NameIndex(
        Path.of(environment.getRequiredProperty("hongdun.data"), FOLDER),
        reader,
        lists.view(Kind.INDUSTRIES.id(), KnownIndustries::of));
  }
}
