package hongdun.documents.usecase;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the public reaches this server: what a QR code begins with. */
@Component
class PublicAddress {
  private final DocumentsSettings settings;
  private final Environment environment;

  PublicAddress(DocumentsSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  String of(String path) {
    return base() + path;
  }

  private String base() {
    return settings
        .publicUrl()
        .map(url -> url.toString().replaceAll("/+$", ""))
        .orElseGet(() -> "http://%s:%s".formatted(host(), port()));
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
