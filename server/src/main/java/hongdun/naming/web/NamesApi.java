package hongdun.naming.web;

import hongdun.naming.Finding;
import hongdun.naming.domain.Wish;
import hongdun.naming.usecase.CheckWish;
import hongdun.naming.usecase.CheckWish.Checked;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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

  record Answer(String name, boolean passes, String ruleSet, List<Line> findings) {}

  record Line(
      String rule,
      String severity,
      String part,
      BilingualText article,
      BilingualText words,
      String other) {}

  @GetMapping("/api/v1/names/check")
  ResponseEntity<Object> check(
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String division,
      @RequestParam(defaultValue = "") String tradeName,
      @RequestParam(defaultValue = "") String industry,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String industryCode,
      HttpServletRequest request) {
    limit.count(request);
    var wish =
        new Wish(
            region,
            Form.normalised(division),
            Form.normalised(tradeName),
            Form.normalised(industry),
            Form.normalised(form));
    return checkWish
        .check(wish, industryCode)
        .map(checked -> ResponseEntity.ok((Object) answer(checked)))
        .orElseGet(() ->
            ResponseEntity.badRequest()
                .body(
                    ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        "The parameter region is not the code of a division of today.")));
  }

  private Answer answer(Checked checked) {
    return new Answer(
        checked.name().full(),
        checked.verdict().passes(),
        checked.verdict().ruleSet(),
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
        finding.other().orElse(""));
  }
}
