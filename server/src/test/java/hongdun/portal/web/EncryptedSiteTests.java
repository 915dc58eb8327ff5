package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.PublicAddress;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The whole server as a browser meets it when its public address is HTTPS, and when it is not. */
@HongdunTest
class EncryptedSiteTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final WebApplicationContext context;
  private final Filter sessions;
  private final Filter security;
  private final Accounts accounts;

  EncryptedSiteTests(
      WebApplicationContext context,
      @Qualifier("springSessionRepositoryFilter") Filter sessions,
      @Qualifier("springSecurityFilterChain") Filter security,
      Accounts accounts) {
    this.context = context;
    this.sessions = sessions;
    this.security = security;
    this.accounts = accounts;
  }

  @Test
  void behindHttpsEveryCookieIsForHttpsAndThisHostAlone() throws Exception {
    var site = site("https://www.example.gov.cn");

    var answer = answer(site, get("/sign-in?lang=en"));

    assertThat(answer.getHeaders("Set-Cookie"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(cookie -> cookie.startsWith("__Host-"))
        .allMatch(cookie -> cookie.contains("; Secure"))
        .allMatch(cookie -> cookie.contains("HttpOnly"))
        .noneMatch(cookie -> cookie.contains("Domain="));
    assertThat(answer.getCookies())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(cookie -> "Lax".equals(cookie.getAttribute("SameSite")));
  }

  @Test
  void behindHttpsTheBrowserIsToldToComeByHttpsForAYear() throws Exception {
    for (var page : List.of("/", "/no/such/page", "/static/hongdun.css")) {
      assertThat(
              answer(site("https://www.example.gov.cn"), get(page))
                  .getHeader("Strict-Transport-Security"))
          .as(page)
          .contains("max-age=31536000")
          .contains("includeSubDomains");
    }
  }

  @Test
  void withoutHttpsNothingIsPromised() throws Exception {
    var answer = answer(site(""), get("/sign-in?lang=en"));

    assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    assertThat(answer.getHeaders("Set-Cookie"))
        .isNotEmpty()
        .noneMatch(cookie -> cookie.contains("Secure"));
  }

  @Test
  void aSessionIsKnownByItsMarkedCookieAndByNoOther() throws Exception {
    var site = site("https://www.example.gov.cn");
    var session = signIn(site);
    assertThat(session.getName()).isEqualTo("__Host-session");

    assertThat(answer(site, get("/account").cookie(session)).getStatus()).isEqualTo(200);
    assertThat(
            answer(site, get("/account").cookie(new Cookie("session", session.getValue())))
                .getStatus())
        .isEqualTo(303);
  }

  @Test
  void whoSignsOutTakesTheCacheOfTheBrowserAlong() throws Exception {
    var site = site("https://www.example.gov.cn");
    var session = signIn(site);
    var page = site.perform(get("/account").cookie(session)).andReturn().getResponse();
    var csrf = cookie(page, "__Host-csrf");

    var out = answer(site, post("/sign-out").param("_csrf", token(page)).cookie(session, csrf));

    assertThat(out.getHeader("Clear-Site-Data")).contains("\"cache\"").contains("\"storage\"");
    assertThat(answer(site, get("/account").cookie(session)).getStatus()).isEqualTo(303);
    assertThat(page.getHeader("Clear-Site-Data")).isNull();
  }

  private Cookie signIn(MockMvc site) throws Exception {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    var form = site.perform(get("/sign-in")).andReturn().getResponse();
    var signedIn =
        answer(
            site,
            post("/sign-in")
                .param("address", address)
                .param("password", PASSWORD)
                .param("next", "/account")
                .param("_csrf", token(form))
                .cookie(cookie(form, "__Host-csrf")));
    assertThat(signedIn.getStatus()).isEqualTo(303);
    return cookie(signedIn, "__Host-session");
  }

  private static Cookie cookie(MockHttpServletResponse answer, String name) {
    return Objects.requireNonNull(answer.getCookie(name), name);
  }

  private static String token(MockHttpServletResponse page) throws Exception {
    var found = TOKEN.matcher(page.getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static MockHttpServletResponse answer(MockMvc site, RequestBuilder request)
      throws Exception {
    return site.perform(request).andReturn().getResponse();
  }

  private MockMvc site(String publicUrl) {
    return MockMvcBuilders.webAppContextSetup(context)
        .addFilters(new EncryptedSite(new Reached(publicUrl)), sessions, security)
        .build();
  }

  /** The address that is set at the moment. */
  private record Reached(String publicUrl) implements PublicAddress {
    @Override
    public String of(String path) {
      return publicUrl + path;
    }

    @Override
    public boolean isSettled() {
      return true;
    }

    @Override
    public boolean isEncrypted() {
      return publicUrl.startsWith("https:");
    }
  }
}
