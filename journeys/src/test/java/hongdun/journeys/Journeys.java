package hongdun.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests that take a {@link Journey}; all of a run share one server and one browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Journeys.Extension.class)
@interface Journeys {

  /** Gives each test its journey, and ends it. */
  final class Extension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Journeys.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Journey resolveParameter(ParameterContext parameter, ExtensionContext context) {
      var run =
          context
              .getRoot()
              .getStore(NAMESPACE)
              .computeIfAbsent(Run.class, _ -> new Run(), Run.class);
      return context
          .getStore(NAMESPACE)
          .computeIfAbsent(Journey.class, _ -> new Journey(run), Journey.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      var journey = context.getStore(NAMESPACE).get(Journey.class, Journey.class);
      if (journey != null) {
        journey.end(
            context.getExecutionException().isPresent(), context.getRequiredTestMethod().getName());
      }
    }
  }
}
