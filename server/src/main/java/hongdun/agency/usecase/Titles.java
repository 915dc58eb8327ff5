package hongdun.agency.usecase;

import hongdun.agency.Role;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import org.springframework.stereotype.Component;

/** 职务名称 — what is stored as a name in both languages and begins as words of this room. */
@Component
class Titles {
  private final Words words;

  Titles(Words words) {
    this.words = words;
  }

  BilingualText of(Role role) {
    return text("agency.role." + role.name());
  }

  BilingualText text(String key, BilingualText... arguments) {
    return new BilingualText(
        words.text(Language.ZH, key, in(Language.ZH, arguments)),
        words.text(Language.EN, key, in(Language.EN, arguments)));
  }

  private static Object[] in(Language language, BilingualText... arguments) {
    return java.util.Arrays.stream(arguments).map(text -> text.in(language)).toArray();
  }
}
