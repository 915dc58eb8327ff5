package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.usecase.ShowEntity;
import hongdun.shared.Reading;
import hongdun.shared.UnifiedSocialCreditCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class EntityController {
  private final ShowEntity showEntity;
  private final LinkedData linkedData;
  private final SearchLimit limit;

  EntityController(ShowEntity showEntity, LinkedData linkedData, SearchLimit limit) {
    this.limit = limit;
    this.showEntity = showEntity;
    this.linkedData = linkedData;
  }

  @GetMapping(path = "/entities/{code}", params = "!on")
  @Access(Who.EVERYONE)
  Page entity(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String copy,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var enough = limit.page(request, frame.visitor());
    if (enough.isPresent()) {
      return enough.get().at(response);
    }
    return switch (UnifiedSocialCreditCode.parse(code)) {
      case Reading.Invalid<UnifiedSocialCreditCode>(var faults) -> new NoEntityPage(code, faults);
      case Reading.Valid<UnifiedSocialCreditCode>(var value) ->
          showEntity
              .show(value)
              .<Page>map(record ->
                  new EntityPage(record, record.licence(copy), linkedData.of(record, frame)))
              .orElseGet(() -> new NoEntityPage(value.value(), List.of()));
    };
  }
}
