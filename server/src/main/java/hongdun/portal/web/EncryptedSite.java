package hongdun.portal.web;

import hongdun.portal.PublicAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the public comes by HTTPS, every cookie is for HTTPS alone and says so in its name, so that
 * no neighbour under the same domain can plant one ({@code __Host-}); and the browser is told to
 * come by HTTPS only. The rest of the server knows the cookies by their short names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EncryptedSite extends OncePerRequestFilter {
  private static final String OF_THIS_HOST = "__Host-";
  private static final String OF_A_PATH = "__Secure-";
  private static final Pattern WHOLE_SITE = Pattern.compile("(?i);\\s*path=/\\s*(;|$)");
  private static final Pattern SECURE = Pattern.compile("(?i);\\s*secure\\s*(;|$)");

  private final PublicAddress address;

  EncryptedSite(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isSecure() || address.isEncrypted()) {
      chain.doFilter(new Encrypted(request), new Marking(response));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A request whose cookies have their short names; one that bears no mark was not set by us. */
  private static final class Encrypted extends HttpServletRequestWrapper {
    Encrypted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
      var sent = super.getCookies();
      if (sent == null) {
        return null;
      }
      var own = new ArrayList<Cookie>();
      for (var cookie : sent) {
        for (var mark : new String[] {OF_THIS_HOST, OF_A_PATH}) {
          if (cookie.getName().startsWith(mark)) {
            own.add(new Cookie(cookie.getName().substring(mark.length()), cookie.getValue()));
          }
        }
      }
      return own.toArray(Cookie[]::new);
    }
  }

  /** A response whose cookies are marked however they are set. */
  private static final class Marking extends HttpServletResponseWrapper {
    Marking(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      var mark = "/".equals(cookie.getPath()) ? OF_THIS_HOST : OF_A_PATH;
      var marked = new Cookie(mark + cookie.getName(), cookie.getValue());
      cookie.getAttributes().forEach(marked::setAttribute);
      marked.setSecure(true);
      super.addCookie(marked);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, isCookie(name) ? marked(value) : value);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, isCookie(name) ? marked(value) : value);
    }

    private static boolean isCookie(String header) {
      return HttpHeaders.SET_COOKIE.equalsIgnoreCase(header);
    }

    private static String marked(String cookie) {
      var mark = WHOLE_SITE.matcher(cookie).find() ? OF_THIS_HOST : OF_A_PATH;
      return mark + cookie + (SECURE.matcher(cookie).find() ? "" : "; Secure");
    }
  }
}
