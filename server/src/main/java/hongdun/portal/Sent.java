package hongdun.portal;

import jakarta.servlet.http.HttpServletResponse;

/** 提交 — what somebody signed in sent from a page, and the answer that goes back to him. */
public record Sent(SignedIn visitor, Form form, Frame frame, HttpServletResponse response) {
  /** The version of the matter he saw. */
  public int version() {
    return (int) form.number("version").orElse(-1);
  }

  /** It is done: the page at this address says so. */
  public Page done(String path, String key) {
    Flash.say(response, key);
    return new Redirect(path);
  }
}
