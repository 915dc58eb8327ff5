package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Language;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTests {
  private final Languages languages = new Languages();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void whoSaysNothingIsAnsweredInChinese() {
    assertThat(languages.of(request, response)).isEqualTo(Language.ZH);
  }

  @Test
  void theBrowsersLanguageCountsWhenNothingWasChosen() {
    request.addHeader("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5");

    assertThat(languages.of(request, response)).isEqualTo(Language.EN);
  }

  @Test
  void aChosenLanguageIsRememberedAndGoesBeforeTheBrowsers() {
    request.addHeader("Accept-Language", "zh-CN");
    request.setParameter("lang", "en");

    assertThat(languages.of(request, response)).isEqualTo(Language.EN);
    assertThat(response.getHeader("Set-Cookie")).startsWith("lang=en;");

    var later = new MockHttpServletRequest();
    later.addHeader("Accept-Language", "zh-CN");
    later.setCookies(new Cookie("lang", "en"));
    assertThat(languages.of(later, response)).isEqualTo(Language.EN);
  }

  @Test
  void aLanguageNobodySpeaksHereIsAnsweredInChinese() {
    request.setParameter("lang", "xx");
    request.addHeader("Accept-Language", "fr;;broken");

    assertThat(languages.of(request, response)).isEqualTo(Language.ZH);
  }
}
