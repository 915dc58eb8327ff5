package hongdun.portal.web;

import hongdun.portal.Flash;
import hongdun.portal.domain.SessionName;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers, CSRF and sessions. Who may call a route is said at the route, by {@code Access}. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'; manifest-src 'self'";

  /** What no page asks a browser for; nobody else's script may ask for it either. */
  private static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

  /** Static files know no visitor: no session is read for them. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain staticFiles(HttpSecurity http) {
    return http.securityMatcher("/static/**")
        .headers(SecuritySetup::headers)
        .csrf(csrf -> csrf.disable())
        .securityContext(context -> context.disable())
        .anonymous(anonymous -> anonymous.disable())
        .sessionManagement(sessions -> sessions.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .build();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      CsrfTokenRepository tokens,
      Sessions sessions,
      Unsent unsent,
      ErrorWriter errors) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/operator/**"))
        .headers(SecuritySetup::headers)
        .requestCache(cache -> cache.disable())
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .deleteCookies("session", Unsent.WHO)
                .logoutSuccessHandler((_, response, _) -> {
                  Flash.say(response, "portal.sign-out.done");
                  response.sendRedirect("/");
                }))
        .exceptionHandling(failures ->
            failures.accessDeniedHandler((request, response, _) -> {
              if (unsent.keep(request, response)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", ContinueController.PATH);
              } else {
                errors.staleForm(request, response);
              }
            }))
        .addFilterAfter(new SessionCheck(sessions), SecurityContextHolderFilter.class)
        .build();
  }

  /** Each filter's own measurements cost more than most filters do; requests are measured. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("csrf");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
    return tokens;
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(SessionName.COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                request -> "/sign-out".equals(request.getRequestURI()),
                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)));
  }

  /** Not a bean, or it would also be put in front of the static files. */
  private static final class SessionCheck extends OncePerRequestFilter {
    private final Sessions sessions;

    SessionCheck(Sessions sessions) {
      this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getDispatcherType() == DispatcherType.REQUEST) {
        sessions.check(request, response);
      }
      chain.doFilter(request, response);
    }
  }
}
