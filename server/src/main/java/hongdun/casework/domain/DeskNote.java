package hongdun.casework.domain;

/**
 * 办件台记录 — the note of a journal line of the desk itself: a code, whom it concerns, and words
 * somebody wrote. It is kept as three lines so that it is shown in the reader's language.
 */
public record DeskNote(String code, String who, String words) {
  public static DeskNote read(String note) {
    var parts = note.split("\n", 3);
    return new DeskNote(
        parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }

  public String note() {
    return code + "\n" + who + "\n" + words;
  }
}
