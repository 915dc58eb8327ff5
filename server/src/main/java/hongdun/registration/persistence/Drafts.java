package hongdun.registration.persistence;

import hongdun.portal.PersonalNumbers;
import hongdun.portal.PersonalNumbers.Owner;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 申请书存储 — how an application's answers are stored: as JSON, each person's number sealed in it. */
@Component
class Drafts {
  private static final String PURPOSE = "registration.person-number";

  private final JsonMapper json;
  private final PersonalNumbers numbers;

  Drafts(JsonMapper json, PersonalNumbers numbers) {
    this.json = json;
    this.numbers = numbers;
  }

  /**
   * Answers as they are stored.
   *
   * @param key the oldest key a number is sealed with; null when there is no number
   */
  record Stored(String json, @Nullable Integer key) {}

  Stored write(ApplicationId id, Draft draft) {
    var keys = new TreeSet<Integer>();
    var sealed =
        draft.withNumbers(person -> {
          var number = numbers.seal(owner(id, person), person.documentNumber());
          if (!number.isEmpty()) {
            keys.add(numbers.keyOf(number));
          }
          return number;
        });
    return new Stored(json.writeValueAsString(sealed), keys.isEmpty() ? null : keys.first());
  }

  Draft read(ApplicationId id, String stored) {
    return json.readValue(stored, Draft.class)
        .withNumbers(person -> numbers.open(owner(id, person), person.documentNumber()));
  }

  private static Owner owner(ApplicationId id, PersonAnswers person) {
    return new Owner(PURPOSE, id.value() + "/" + person.key());
  }
}
