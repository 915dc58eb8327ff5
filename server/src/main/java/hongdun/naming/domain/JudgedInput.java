package hongdun.naming.domain;

import hongdun.naming.ProposedName;
import hongdun.naming.domain.LikeNames.Group;
import java.time.LocalDate;
import java.util.List;

/**
 * 核查输入 — all a name was judged on but the dictionary: with it and the rule sets the judging is done
 * again.
 *
 * @param place where the entity is, from the province down, by the names of that day
 */
public record JudgedInput(
    ProposedName proposed,
    LocalDate on,
    List<String> place,
    Neighbours neighbours,
    List<Group> like) {
  public JudgedInput {
    place = List.copyOf(place);
    like = List.copyOf(like);
  }

  public static JudgedInput of(Subject subject) {
    return new JudgedInput(
        subject.proposed(),
        subject.on(),
        subject.place().chain().stream().map(DivisionName::full).toList(),
        subject.neighbours(),
        subject.like());
  }

  public Subject with(Dictionary dictionary) {
    return new Subject(
        proposed,
        on,
        new Place(place.stream().map(DivisionName::new).toList()),
        dictionary,
        neighbours,
        like);
  }
}
