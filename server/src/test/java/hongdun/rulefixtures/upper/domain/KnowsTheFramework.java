package hongdun.rulefixtures.upper.domain;

import java.net.http.HttpClient;
import org.springframework.util.StringUtils;

class KnowsTheFramework {
  boolean asks(String word, HttpClient client) {
    return StringUtils.hasText(word) && client.version() == HttpClient.Version.HTTP_2;
  }
}
