package hongdun;

import hongdun.agency.Agency;
import hongdun.agency.WorkingCalendar;
import hongdun.catalogue.Catalogue;
import hongdun.portal.Outbox;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in for rooms that are being built beside this one. */
@Configuration(proxyBeanMethods = false)
class InterimBeans {
  @Bean
  static BeanDefinitionRegistryPostProcessor missing() {
    return new BeanDefinitionRegistryPostProcessor() {
      @Override
      public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var factory = (ConfigurableListableBeanFactory) registry;
        for (var type :
            List.of(Agency.class, WorkingCalendar.class, Catalogue.class, Outbox.class, hongdun.naming.Names.class, hongdun.casework.MatterParts.class)) {
          add(registry, factory, type);
        }
        if (factory.getBeanNamesForType(InstantSource.class, true, false).length == 0) {
          registry.registerBeanDefinition(
              "interimClock",
              BeanDefinitionBuilder.genericBeanDefinition(
                      InstantSource.class, InstantSource::system)
                  .getBeanDefinition());
        }
      }

      @Override
      public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {}
    };
  }

  private static <T> void add(
      BeanDefinitionRegistry registry, ConfigurableListableBeanFactory factory, Class<T> type) {
    if (factory.getBeanNamesForType(type, true, false).length == 0) {
      registry.registerBeanDefinition(
          "interim" + type.getSimpleName(),
          BeanDefinitionBuilder.genericBeanDefinition(
                  type,
                  () ->
                      type.cast(
                          Proxy.newProxyInstance(
                              type.getClassLoader(),
                              new Class<?>[] {type},
                              (proxy, method, _) ->
                                  switch (method.getName()) {
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    case "equals" -> false;
                                    case "toString" -> type.getSimpleName();
                                    default ->
                                        throw new UnsupportedOperationException(method.getName());
                                  })))
              .getBeanDefinition());
    }
  }
}
