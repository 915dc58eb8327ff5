package hongdun.casework.web;

import hongdun.casework.usecase.NoteInternally.Noted;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 内部备注 — the notes on a matter, and the way to add one. */
public record NotesPage(Noted noted, String typed, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "casework/notes";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
