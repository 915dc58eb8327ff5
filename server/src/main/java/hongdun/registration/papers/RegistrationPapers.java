package hongdun.registration.papers;

import hongdun.documents.PaperTemplate;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Hands the papers of registration to the room that prints them. */
@Configuration(proxyBeanMethods = false)
@Import(RegistrationPapers.Registrar.class)
class RegistrationPapers {
  static final class Registrar implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
      for (var paper : RegistrationPaper.values()) {
        registry.registerBean(paper.code(), PaperTemplate.class, bean -> bean.supplier(_ -> paper));
      }
    }
  }
}
