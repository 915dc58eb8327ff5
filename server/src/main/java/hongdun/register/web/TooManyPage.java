package hongdun.register.web;

import hongdun.portal.Page;
import org.springframework.http.HttpStatus;

/** 查询过于频繁 — asks the visitor to wait a moment. */
public record TooManyPage(int perMinute) implements Page {
  @Override
  public String template() {
    return "register/tooMany";
  }

  @Override
  public int status() {
    return HttpStatus.TOO_MANY_REQUESTS.value();
  }
}
