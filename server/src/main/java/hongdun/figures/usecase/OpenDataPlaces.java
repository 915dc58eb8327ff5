package hongdun.figures.usecase;

import hongdun.figures.OpenDataSource;
import hongdun.portal.DataPlaces;
import hongdun.portal.DataSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which data sets leave as daily files. */
@Component
class OpenDataPlaces implements DataPlaces {
  private final ObjectProvider<OpenDataSource> sources;

  OpenDataPlaces(ObjectProvider<OpenDataSource> sources) {
    this.sources = sources;
  }

  @Override
  public Kind kind() {
    return Kind.FILE;
  }

  @Override
  public List<String> of(DataSet set) {
    return sources.stream().anyMatch(source -> source.row() == set.type())
        ? List.of("/open-data")
        : List.of();
  }
}
