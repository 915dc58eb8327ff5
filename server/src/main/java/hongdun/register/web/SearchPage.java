package hongdun.register.web;

import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.domain.Found;
import hongdun.register.domain.Wanted;
import hongdun.shared.Shortcoming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 检索页 — what is asked, what is wrong with it, and a page of what it found.
 *
 * @param form everything as it was entered
 */
public record SearchPage(
    Form form, Wanted wanted, List<Shortcoming> faults, Found found, boolean first, Choices choices)
    implements Page {
  private static final List<String> FIELDS =
      List.of("q", "division", "industry", "type", "state", "from", "to", "on");

  /** 可选项 — what may be chosen. */
  public record Choices(List<Choice> types, List<Choice> states, List<Choice> industries) {}

  @Override
  public String template() {
    return "register/search";
  }

  @Override
  public int status() {
    return found.unfinished() ? 503 : 200;
  }

  /** Whether an answer is shown. */
  public boolean isAsked() {
    return faults.isEmpty() && !wanted.isEmpty();
  }

  /** Whether the filters stand open: some of them hold, or are wrong. */
  public boolean isNarrowed() {
    return FIELDS.stream().skip(1).anyMatch(form::has);
  }

  public MarkedText marked(String text) {
    return MarkedText.of(text, wanted.words());
  }

  /** The address of the next page, empty on the last. */
  public String next() {
    return found.next().map(place -> address(FIELDS) + "&after=" + place).orElse("");
  }

  /** The address of the first page, empty when this is it. */
  public String start() {
    return first ? "" : address(FIELDS);
  }

  /** The same words without filters. */
  public String withoutFilters() {
    return address(List.of("q"));
  }

  /** The page of an entity, on the day that is asked for. */
  public String path(Found.Hit hit) {
    return "/entities/" + hit.code().value() + wanted.on().map(day -> "?on=" + day).orElse("");
  }

  /** Type, who it is registered under, and since when, as far as the book states them. */
  public String line(Found.Hit hit, Frame frame) {
    var type = frame.text("register.type." + hit.type());
    return hit.legalRepresentative().isEmpty()
        ? frame.text("register.search.line-bare", type, frame.date(hit.established()))
        : frame.text(
            "register.search.line",
            type,
            frame.text("register.entity.head." + hit.type()),
            hit.legalRepresentative(),
            frame.date(hit.established()));
  }

  private String address(List<String> fields) {
    return "/search?"
        + fields.stream()
            .filter(form::has)
            .map(field -> field + "=" + URLEncoder.encode(form.text(field), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }
}
