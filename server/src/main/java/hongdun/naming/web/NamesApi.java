package hongdun.naming.web;

import hongdun.naming.Finding;
import hongdun.naming.domain.Wish;
import hongdun.naming.usecase.CheckWish;
import hongdun.naming.usecase.CheckWish.Checked;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiCaller;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiProblem;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.portal.Form;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 名称查询接口 — the same verdict as the page's, for machines. */
@RestController
@Access(Who.EVERYONE)
class NamesApi {
  private final CheckWish checkWish;
  private final Words words;
  private final CheckLimit limit;

  NamesApi(CheckWish checkWish, Words words, CheckLimit limit) {
    this.checkWish = checkWish;
    this.words = words;
    this.limit = limit;
  }

  record Answer(
      String name,
      boolean passes,
      String outcome,
      String ruleSet,
      String words,
      List<Line> findings) {}

  record Line(
      String rule,
      String severity,
      String part,
      BilingualText article,
      BilingualText words,
      String other,
      List<String> liftedBy,
      boolean lifted) {}

  @GetMapping("/api/v1/names/check")
  @ApiOperation(
      words = "naming.api.check",
      scope = ApiScope.NAMES,
      example =
          "/api/v1/names/check?region=510105&division=%E6%88%90%E9%83%BD"
              + "&tradeName=%E9%87%91%E6%B2%99&industry=%E7%A7%91%E6%8A%80"
              + "&form=%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8")
  Answer check(
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String division,
      @RequestParam(defaultValue = "") String tradeName,
      @RequestParam(defaultValue = "") String industry,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String industryCode,
      @RequestParam(defaultValue = "") String bearer,
      @RequestParam(defaultValue = "") String parent,
      @RequestParam(defaultValue = "") List<String> paper,
      HttpServletRequest request) {
    // Who has a key is counted by it, and not as a visitor of the page.
    if (!ApiCaller.hasKey(request)) {
      limit.count(request);
    }
    var reading = new ApiReading();
    reading.read("region", Region.parse(region));
    reading.needed("tradeName", tradeName);
    reading.needed("form", form);
    reading.check();
    var wish =
        new Wish(
                region,
                Form.normalised(division),
                Form.normalised(tradeName),
                Form.normalised(industry),
                Form.normalised(form))
            .of(bearer, Form.normalised(parent), paper);
    return checkWish
        .check(wish, industryCode)
        .map(this::answer)
        .orElseThrow(() ->
            ApiProblem.parameters(
                List.of(
                    new ApiProblem.Fault(
                        "region", "division", "naming.api.no-division", List.of()))));
  }

  private Answer answer(Checked checked) {
    return new Answer(
        checked.name().full(),
        checked.verdict().passes(),
        checked.verdict().outcome(),
        checked.verdict().ruleSet(),
        checked.verdict().edition().words(),
        checked.verdict().findings().stream().map(this::line).toList());
  }

  private Line line(Finding finding) {
    var arguments = finding.arguments().toArray();
    return new Line(
        finding.rule(),
        finding.severity().name(),
        finding.part().name(),
        new BilingualText(finding.basis().in(Language.ZH), finding.basis().in(Language.EN)),
        new BilingualText(
            words.text(Language.ZH, finding.messageKey(), arguments),
            words.text(Language.EN, finding.messageKey(), arguments)),
        finding.other().map(Finding.Other::name).orElse(""),
        finding.liftedBy().stream().map(Enum::name).toList(),
        finding.lifted().isPresent());
  }
}
