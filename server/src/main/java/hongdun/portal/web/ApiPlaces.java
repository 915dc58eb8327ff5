package hongdun.portal.web;

import hongdun.portal.DataPlaces;
import hongdun.portal.DataSet;
import hongdun.portal.web.ApiRoutes.ApiRoute;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which routes of the interface answer with which records, however deep they stand in the answer.
 */
@Component
class ApiPlaces implements DataPlaces {
  private final ApiRoutes routes;

  ApiPlaces(ApiRoutes routes) {
    this.routes = routes;
  }

  @Override
  public Kind kind() {
    return Kind.INTERFACE;
  }

  @Override
  public List<String> of(DataSet set) {
    return routes.all().stream()
        .filter(route -> records(route).contains(set.type()))
        .map(ApiRoute::path)
        .toList();
  }

  /** All records in an answer. */
  static Set<Class<?>> records(ApiRoute route) {
    var found = new HashSet<Class<?>>();
    gather(route.answer(), found);
    return found;
  }

  private static void gather(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(inner -> gather(inner, found));
    } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
      Arrays.stream(record.getRecordComponents())
          .forEach(component -> gather(component.getGenericType(), found));
    }
  }
}
