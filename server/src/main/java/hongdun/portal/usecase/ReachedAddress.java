package hongdun.portal.usecase;

import hongdun.portal.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that is set; without it in a demonstration the one the visitor came by, else the
 * server's own. A visitor can forge the host he came by, so a bureau of its own never trusts it.
 */
@Component
class ReachedAddress implements PublicAddress {
  private final PortalSettings settings;
  private final Environment environment;

  ReachedAddress(PortalSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @Override
  public String of(String path) {
    return base() + path;
  }

  @Override
  public boolean isSettled() {
    return settings.isDemonstration() || settings.publicUrl().isPresent();
  }

  private String base() {
    if (settings.publicUrl().isPresent()) {
      return settings.publicUrl().get().toString().replaceAll("/+$", "");
    }
    return settings.isDemonstration()
            && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : "http://%s:%s".formatted(host(), port());
  }

  private String host() {
    var address = environment.getProperty("server.address", "127.0.0.1");
    return address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
  }

  private String port() {
    return environment.getProperty(
        "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
