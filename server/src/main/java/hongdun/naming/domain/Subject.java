package hongdun.naming.domain;

import hongdun.naming.NameParts;
import hongdun.naming.NameParts.Bearer;
import hongdun.naming.ProposedName;
import hongdun.naming.domain.LikeNames.Group;
import java.time.LocalDate;
import java.util.List;

/**
 * 核查对象 — a name with everything that is needed to judge it on a day: judging asks nobody and
 * depends on nothing else.
 *
 * @param like the names that are like it in its scope, as they were found
 */
public record Subject(
    ProposedName proposed,
    LocalDate on,
    Place place,
    Dictionary dictionary,
    Neighbours neighbours,
    List<Group> like) {
  public Subject {
    like = List.copyOf(like);
  }

  NameParts name() {
    return proposed.parts();
  }

  Bearer bearer() {
    return proposed.parts().bearer();
  }

  String industryCode() {
    return proposed.industryCode();
  }

  Gazetteer gazetteer() {
    return dictionary.gazetteer();
  }

  WordLists words() {
    return dictionary.words();
  }
}
