package hongdun.portal.usecase;

import hongdun.portal.BeforeTheDoors;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.persistence.CodeEntries;
import hongdun.portal.persistence.CodeEntries.Kept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 代码表入库 — brings what ships with the product into the lists when it has changed, before any room
 * opens. What the bureau has said of a code itself is left as the bureau said it.
 */
@Component
class LayLists extends BeforeTheDoors {
  /** After the mode is known, before the rooms. */
  private static final int PHASE = 1;

  private final KeepCodeLists lists;
  private final CodeEntries table;
  private final TransactionTemplate transaction;
  private final InstantSource realTime;

  LayLists(
      KeepCodeLists lists,
      CodeEntries table,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    super(PHASE);
    this.lists = lists;
    this.table = table;
    this.transaction = transaction;
    this.realTime = realTime;
  }

  @Override
  protected void prepare() {
    lists.all().values().forEach(list -> transaction.executeWithoutResult(_ -> lay(list)));
  }

  private void lay(CodeList list) {
    table.seize(list.id());
    var shipped = list.shipped();
    var edition = hash(shipped);
    if (table.laid(list.id()).filter(edition::equals).isPresent()) {
      return;
    }
    var present = table.present(list.id(), list.columns());
    var byHand =
        present.stream()
            .filter(Kept::byHand)
            .map(kept -> kept.entry().code())
            .collect(Collectors.toSet());
    var wanted = new HashSet<>(shipped);
    var at = realTime.instant();
    var gone =
        present.stream()
            .filter(kept -> !kept.byHand() && !wanted.contains(kept.entry()))
            .map(Kept::id)
            .toList();
    var standing = present.stream().map(Kept::entry).collect(Collectors.toSet());
    table.supersede(list.id(), gone, at);
    table.add(
        list.id(),
        list.columns(),
        shipped.stream()
            .filter(entry -> !byHand.contains(entry.code()) && !standing.contains(entry))
            .toList(),
        Optional.empty(),
        at);
    table.setLaid(list.id(), edition, at);
  }

  private static String hash(List<CodeEntry> entries) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var entry : entries) {
        // A map has no order of its own.
        digest.update(
            "%s\t%s\t%s\t%s\t%s\t%s\t%s\n"
                .formatted(
                    entry.code(),
                    entry.name().zh(),
                    entry.name().en(),
                    entry.from(),
                    entry.until(),
                    entry.source(),
                    new java.util.TreeMap<>(entry.more()))
                .getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
