package hongdun.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Answers for the acts of the ledger's tests. */
@Component
class ExampleContent implements SealedContent {
  @Override
  public String prefix() {
    return "example:act";
  }

  @Override
  public SortedMap<String, String> fieldsOf(String reference) {
    return new TreeMap<>(Map.of("name", "王小明", "reference", reference));
  }
}
