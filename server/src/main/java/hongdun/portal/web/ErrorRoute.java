package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server itself sends what it refuses. */
@Controller
@Access(Who.EVERYONE)
class ErrorRoute implements ErrorController {
  @RequestMapping("/error")
  ErrorPage error(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? ErrorPage.ofStatus(status)
        : ErrorPage.ofStatus(404);
  }
}
