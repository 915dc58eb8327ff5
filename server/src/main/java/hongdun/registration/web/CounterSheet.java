package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;

/** 一张表 — an application that the counter enters on one page, from the first question to the end. */
interface CounterSheet {
  EstablishmentItem item();

  /** Where the page stands; an application begun follows with its number. */
  String path();

  /** What was entered, in place of what was there before. */
  Draft read(Draft before, Form form);

  Page blank(SignedIn officer, Frame frame);

  /** The page with everything the rules find wrong. */
  Page checked(Filling filling, SignedIn officer, Frame frame);

  /**
   * The page as it is.
   *
   * @param find what is looked for among the scope items, empty for nothing
   */
  Page of(Filling filling, String find, SignedIn officer, Frame frame);
}
