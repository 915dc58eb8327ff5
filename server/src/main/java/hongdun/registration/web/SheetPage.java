package hongdun.registration.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.domain.ChangedMeanwhile;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Remark;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 一张表 — a page that shows a whole application to be filled in. */
public interface SheetPage extends Page {
  /** The page asks for everything. */
  String PART = ".*";

  Draft draft();

  /** Of the text as it is: what the signatures are for. */
  String hash();

  /** What the correction notice named and nobody mended yet. */
  List<Remark> named();

  /** What is wrong with what was just sent. */
  List<Shortcoming> faults();

  /** What the answers were when the page was shown, so that a stale one is found out. */
  default String asOf() {
    return ChangedMeanwhile.storedAs(faults()).orElse(hash());
  }

  /** What is said at the fields: the faults, and what the notice named. */
  default List<Shortcoming> marks(Frame frame) {
    return Filling.marks(faults(), named(), frame);
  }

  @Override
  default int status() {
    return faults().isEmpty() ? 200 : 422;
  }
}
