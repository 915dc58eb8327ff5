package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiScope;
import hongdun.portal.Words;
import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.register.Establishment.Composition;
import hongdun.register.RegisterEntry;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 代码接口 — the codes the register uses, with their words in both languages. */
@RestController
@Access(Who.EVERYONE)
class TypesApi {
  private final Words words;

  TypesApi(Words words) {
    this.words = words;
  }

  record Types(
      List<Code> types, List<Code> states, List<Code> compositions, List<Code> entryKinds) {}

  record Code(String code, BilingualText name) {}

  @GetMapping("/api/v1/types")
  @ApiOperation(words = "register.api.types", scope = ApiScope.CODES, example = "/api/v1/types")
  Types types() {
    return new Types(
        codes("register.type.", EntityType.values()),
        codes("register.state.", EntityState.values()),
        codes("register.composition.", Composition.values()),
        codes("register.kind.", RegisterEntry.Kind.values()));
  }

  private List<Code> codes(String key, Enum<?>... values) {
    return Stream.of(values)
        .map(value ->
            new Code(
                value.name(),
                new BilingualText(
                    words.text(Language.ZH, key + value.name()),
                    words.text(Language.EN, key + value.name()))))
        .toList();
  }
}
