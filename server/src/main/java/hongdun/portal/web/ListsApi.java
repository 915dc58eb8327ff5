package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiPage;
import hongdun.portal.ApiProblem;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.CodeLists;
import hongdun.portal.DataSet;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 代码表接口 — the lists of codes that are public, with the days of every code. */
@RestController
@Access(Who.EVERYONE)
class ListsApi {
  private static final String PATH = "/api/v1/lists";
  private static final int USUAL = 500;
  private static final int MOST = 2_000;
  private final List<CodeList> lists;
  private final CodeLists entries;
  private final Words words;

  ListsApi(List<CodeList> lists, CodeLists entries, Words words) {
    this.lists =
        lists.stream()
            .filter(CodeList::isPublic)
            .sorted(Comparator.comparing(CodeList::id))
            .toList();
    this.entries = entries;
    this.words = words;
  }

  record Lists(List<Summary> lists) {}

  record Summary(String id, BilingualText name, String path) {}

  record Codes(String list, List<Code> codes, String next) {}

  record Code(
      String code,
      BilingualText name,
      LocalDate from,
      Optional<LocalDate> until,
      String source,
      String parent) {}

  @GetMapping(PATH)
  @ApiOperation(words = "portal.api.lists", scope = ApiScope.CODES, example = PATH)
  Lists lists() {
    return new Lists(
        lists.stream()
            .map(list ->
                new Summary(
                    list.id(),
                    new BilingualText(
                        words.text(Language.ZH, list.id()), words.text(Language.EN, list.id())),
                    PATH + "/" + list.id()))
            .toList());
  }

  @GetMapping(PATH + "/{list}")
  @ApiOperation(
      words = "portal.api.list",
      scope = ApiScope.CODES,
      example = PATH + "/agency.divisions?size=20")
  Codes list(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String size) {
    var reading = new ApiReading();
    var most = reading.size(size, USUAL, MOST);
    reading.check();
    if (lists.stream().noneMatch(one -> one.id().equals(list))) {
      throw ApiProblem.missing("list", "portal.api.no-list");
    }
    var rest =
        entries.entries(list).stream()
            .sorted(Comparator.comparing(ListsApi::key))
            .filter(entry -> key(entry).compareTo(after) > 0)
            .limit(most + 1L)
            .toList();
    var shown = rest.subList(0, Math.min(most, rest.size()));
    return new Codes(
        list,
        shown.stream().map(ListsApi::code).toList(),
        rest.size() > most
            ? ApiPage.link(PATH + "/" + list, "after", key(shown.getLast()), "size", size)
            : "");
  }

  /** A code may hold, end and hold again: with its day it is one of a kind. */
  private static String key(CodeEntry entry) {
    return entry.code() + " " + entry.from();
  }

  private static Code code(CodeEntry entry) {
    return new Code(
        entry.code(),
        entry.name(),
        entry.from(),
        entry.until(),
        entry.source(),
        entry.more("parent"));
  }

  /** 代码表数据字典. */
  @Configuration(proxyBeanMethods = false)
  static class Dictionary {
    private static DataSet set(String id, Class<? extends Record> type) {
      return new DataSet(id, type, Law.DISCLOSURE_ORDINANCE.article(19), "/api");
    }

    @Bean
    DataSet listsData() {
      return set("portal.data.lists", Lists.class);
    }

    @Bean
    DataSet listData() {
      return set("portal.data.list", Summary.class);
    }

    @Bean
    DataSet codesData() {
      return set("portal.data.codes", Codes.class);
    }

    @Bean
    DataSet codeOfListData() {
      return set("portal.data.code", Code.class);
    }
  }
}
