package hongdun.portal.usecase;

import hongdun.portal.PublicAddress;
import hongdun.portal.Settings;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
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
  private static final Logger LOG = LoggerFactory.getLogger(ReachedAddress.class);
  private final PortalSettings start;
  private final Settings settings;
  private final Environment environment;
  private volatile boolean encrypted;

  ReachedAddress(PortalSettings start, Settings settings, Environment environment) {
    this.start = start;
    this.settings = settings;
    this.environment = environment;
  }

  @Override
  public String of(String path) {
    return base() + path;
  }

  @Override
  public boolean isSettled() {
    return start.isDemonstration() || set().isPresent();
  }

  @Override
  public boolean isEncrypted() {
    try {
      encrypted = set().filter(url -> "https".equals(url.getScheme())).isPresent();
    } catch (DataAccessException away) {
      // Pages are told of it elsewhere; until then what was last known holds.
      LOG.debug("The public address cannot be read", away);
    }
    return encrypted;
  }

  private String base() {
    if (set().isPresent()) {
      return set().get().toString().replaceAll("/+$", "");
    }
    return start.isDemonstration()
            && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : "http://%s:%s".formatted(host(), port());
  }

  private Optional<URI> set() {
    return settings.of(PortalSetting.PUBLIC_URL);
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
