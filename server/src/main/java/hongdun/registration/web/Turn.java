package hongdun.registration.web;

import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;

/** 处理 — what an officer sends from the page of an application. */
record Turn(long matter, SignedIn officer, Form form, Frame frame, HttpServletResponse response) {

  /** The version of the matter the officer saw. */
  int version() {
    return (int) form.number("version").orElse(-1);
  }

  /** It is done: the page again, which says so. */
  Page done(String key) {
    Flash.say(response, key);
    return new Redirect("/desk/registration/" + matter);
  }
}
