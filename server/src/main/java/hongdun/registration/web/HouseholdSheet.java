package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import org.springframework.stereotype.Component;

/** 个体工商户登记表 — the one page of a household at the counter. */
@Component
class HouseholdSheet implements CounterSheet {
  static final String PATH = "/desk/counter/household";

  private final HouseholdForm form;
  private final HouseholdPages pages;

  HouseholdSheet(HouseholdForm form, HouseholdPages pages) {
    this.form = form;
    this.pages = pages;
  }

  @Override
  public EstablishmentItem item() {
    return EstablishmentItem.HOUSEHOLD;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Draft read(Draft before, Form entered) {
    return form.read(before, entered);
  }

  @Override
  public Page blank(SignedIn officer, Frame frame) {
    return pages.blank(officer, frame);
  }

  @Override
  public Page checked(Filling filling, SignedIn officer, Frame frame) {
    return pages.checked(filling, officer, frame);
  }

  @Override
  public Page of(Filling filling, String find, SignedIn officer, Frame frame) {
    return pages.of(filling, find, officer, frame);
  }
}
