package hongdun.register.web;

import hongdun.portal.Page;
import hongdun.shared.Reading.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 查无此码 — a code that no entity has, or that is no code, with every fault in it. */
public record NoEntityPage(String typed, List<Fault> faults) implements Page {
  @Override
  public String template() {
    return "register/noEntity";
  }

  @Override
  public int status() {
    return HttpStatus.NOT_FOUND.value();
  }
}
