package hongdun.register.usecase;

import hongdun.register.domain.OrganisationBodies;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands chance to what gives codes. */
@Configuration(proxyBeanMethods = false)
class CodeSetup {
  @Bean
  OrganisationBodies organisationBodies() {
    return new OrganisationBodies(new SecureRandom());
  }
}
