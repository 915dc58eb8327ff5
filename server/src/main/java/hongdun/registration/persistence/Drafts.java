package hongdun.registration.persistence;

import hongdun.portal.PersonalNumbers;
import hongdun.portal.PersonalNumbers.Owner;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 申请书存储 — how an application's answers are stored: as JSON, each person's number sealed in it, and
 * the secret that keeps its hash from being guessed.
 */
@Component
class Drafts {
  private static final String PURPOSE = "registration.person-number";

  private static final String NUMBER = "documentNumber";

  private static final String SALTS = "registration.text-salt";

  private static final String SALT = "salt";

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
    var salt = numbers.seal(Owner.of(SALTS, id.value()), draft.salt());
    if (!salt.isEmpty()) {
      keys.add(numbers.keyOf(salt));
    }
    return new Stored(
        json.writeValueAsString(sealed.withSalt(salt)), keys.isEmpty() ? null : keys.first());
  }

  Draft read(ApplicationId id, String stored) {
    var draft = json.readValue(stored, Draft.class);
    return draft
        .withNumbers(person -> numbers.open(owner(id, person), person.documentNumber()))
        .withSalt(numbers.open(Owner.of(SALTS, id.value()), draft.salt()));
  }

  /** The same answers, exactly as they are stored, with every secret sealed by the newest key. */
  Stored sealedAnew(ApplicationId id, String stored) {
    var keys = new TreeSet<Integer>();
    var draft =
        json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(stored);
    for (var person : draft.path("people")) {
      var number = person.path(NUMBER).asString("");
      if (person instanceof ObjectNode answers && !number.isEmpty()) {
        var sealed = anew(owner(id, answers.path("key").asString()), number);
        keys.add(numbers.keyOf(sealed));
        answers.put(NUMBER, sealed);
      }
    }
    var salt = draft.path(SALT).asString("");
    if (draft instanceof ObjectNode answers && !salt.isEmpty()) {
      var sealed = anew(Owner.of(SALTS, id.value()), salt);
      keys.add(numbers.keyOf(sealed));
      answers.put(SALT, sealed);
    }
    return new Stored(json.writeValueAsString(draft), keys.isEmpty() ? null : keys.first());
  }

  private String anew(Owner owner, String stored) {
    return numbers.seal(owner, numbers.open(owner, stored));
  }

  private static Owner owner(ApplicationId id, PersonAnswers person) {
    return owner(id, person.key());
  }

  private static Owner owner(ApplicationId id, String person) {
    return new Owner(PURPOSE, id.value() + "/" + person);
  }
}
