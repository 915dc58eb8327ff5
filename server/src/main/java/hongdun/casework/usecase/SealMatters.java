package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.persistence.Matters;
import hongdun.ledger.SealedContent;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 办件封存内容 — what the ledger seals of a matter that opens or is concluded. */
@Component
class SealMatters implements SealedContent {
  private final Matters matters;

  SealMatters(Matters matters) {
    this.matters = matters;
  }

  @Override
  public String prefix() {
    return "casework:matter";
  }

  @Override
  public SortedMap<String, String> fieldsOf(String reference) {
    return fields(matters.find(id(reference)).orElseThrow());
  }

  @Override
  public Map<String, SortedMap<String, String>> fieldsOf(Collection<String> references) {
    return matters.findAll(references.stream().map(this::id).toList()).stream()
        .collect(
            Collectors.toMap(matter -> prefix() + ":" + matter.id().value(), SealMatters::fields));
  }

  private MatterId id(String reference) {
    return new MatterId(Long.parseLong(reference.substring(prefix().length() + 1)));
  }

  private static SortedMap<String, String> fields(Matter matter) {
    var fields = new TreeMap<String, String>();
    fields.put("item", matter.item());
    fields.put("number", matter.number());
    fields.put("opened-at", matter.openedAt().toString());
    fields.put("party", matter.party().name().value());
    fields.put("procedure", matter.procedure());
    fields.put("region", matter.region().code());
    fields.put("stage", matter.stage());
    fields.put("subject", matter.subject());
    fields.put("variant", matter.variant());
    matter.concludedAt().ifPresent(at -> fields.put("concluded-at", at.toString()));
    return fields;
  }
}
