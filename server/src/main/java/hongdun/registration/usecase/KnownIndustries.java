package hongdun.registration.usecase;

import static java.util.stream.Collectors.groupingBy;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.register.Industries;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 行业分类 — the sections and divisions of the list of industries, for the search of the register. */
@Component
class KnownIndustries implements Industries {
  private final Supplier<List<Section>> sections;

  KnownIndustries(CodeLists lists) {
    this.sections = lists.view(IndustryList.ID, KnownIndustries::sections);
  }

  @Override
  public List<Section> sections() {
    return sections.get();
  }

  /** What the newest edition of each code says. */
  private static List<Section> sections(List<CodeEntry> entries) {
    var newest =
        entries.stream()
            .filter(entry -> entry.code().length() <= 2)
            .collect(groupingBy(CodeEntry::code))
            .values()
            .stream()
            .map(List::getLast)
            .sorted(Comparator.comparing(CodeEntry::code))
            .toList();
    return newest.stream()
        .filter(entry -> entry.code().length() == 1)
        .map(section ->
            new Section(
                section.code(),
                section.name(),
                newest.stream()
                    .filter(entry -> entry.more("parent").equals(section.code()))
                    .map(entry -> new Division(entry.code(), entry.name()))
                    .toList()))
        .toList();
  }
}
