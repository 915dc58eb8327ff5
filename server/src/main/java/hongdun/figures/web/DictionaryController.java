package hongdun.figures.web;

import hongdun.figures.web.DictionaryPage.Entry;
import hongdun.figures.web.DictionaryPage.Line;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.DataPlaces;
import hongdun.portal.DataSet;
import hongdun.portal.Frame;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * 数据字典 — every public field: what it means, of what kind it is, by which article, and where it is.
 */
@Controller
@Access(Who.EVERYONE)
class DictionaryController {
  private static final Map<Type, String> KINDS =
      Map.of(
          BigDecimal.class, "amount",
          LocalDate.class, "day",
          Instant.class, "moment",
          boolean.class, "yes-no",
          int.class, "whole",
          long.class, "whole",
          Long.class, "whole");

  private final List<DataSet> sets;
  private final List<DataPlaces> places;

  DictionaryController(List<DataSet> sets, List<DataPlaces> places) {
    this.sets = sets.stream().sorted(Comparator.comparing(DataSet::id)).toList();
    this.places = places;
  }

  @GetMapping("/data-dictionary")
  DictionaryPage dictionary(Frame frame) {
    return new DictionaryPage(sets.stream().map(set -> entry(set, frame)).toList());
  }

  private Entry entry(DataSet set, Frame frame) {
    return new Entry(
        set.id().replace('.', '-'),
        set.id(),
        frame.text(set.id()),
        set.pages(),
        places(set, DataPlaces.Kind.FILE),
        places(set, DataPlaces.Kind.INTERFACE),
        Arrays.stream(set.type().getRecordComponents())
            .map(component -> line(set, component, frame))
            .toList());
  }

  private List<String> places(DataSet set, DataPlaces.Kind kind) {
    return places.stream()
        .filter(place -> place.kind() == kind)
        .flatMap(place -> place.of(set).stream())
        .toList();
  }

  private Line line(DataSet set, RecordComponent component, Frame frame) {
    return new Line(
        component.getName(),
        frame.text(set.wordsOf(component.getName())),
        kind(component.getGenericType(), frame),
        set.basisOf(component.getName()));
  }

  private String kind(Type type, Frame frame) {
    if (type instanceof ParameterizedType generic) {
      var inner = kind(generic.getActualTypeArguments()[0], frame);
      return generic.getRawType() == Optional.class
          ? frame.text("figures.dictionary.kind.perhaps", inner)
          : frame.text("figures.dictionary.kind.list", inner);
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return sets.stream()
          .filter(set -> set.type() == record)
          .map(set -> frame.text(set.id()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(record + " is in no data set"));
    }
    if (type instanceof Class<?> values && values.isEnum()) {
      return frame.text("figures.dictionary.kind.code");
    }
    return frame.text("figures.dictionary.kind." + KINDS.getOrDefault(type, "text"));
  }
}
