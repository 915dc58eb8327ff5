package hongdun.naming.index;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Comparison;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.Sounds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** 查找 — one look into the index: gathers candidates by keys and judges each by the comparison. */
final class Look {
  private final ComparedName asked;
  private final String scope;
  private final LocalDate on;
  private final Meaning meaning;
  private final Findings findings;

  private final Collection<BytesRef> sought;
  private final Collection<BytesRef> certain;
  private final long industries;
  private final Numbers maybe = new Numbers();
  private final Numbers surely = new Numbers();
  private final Card card = new Card();

  /** What industries and sounds of the names that are found mean. */
  record Meaning(Industries industries, Sounds sounds) {}

  Look(ComparedName asked, String scope, LocalDate on, Meaning meaning) {
    this.asked = asked;
    this.scope = scope;
    this.on = on;
    this.meaning = meaning;
    this.findings = new Findings(asked, scope);
    this.sought = NameKeys.sought(asked);
    this.certain = NameKeys.certain(asked);
    this.industries = NameKeys.industries(asked);
  }

  Findings into(DirectoryReader reader) throws IOException {
    for (var leaf : reader.leaves()) {
      into(leaf.reader());
    }
    return findings;
  }

  private void into(LeafReader leaf) throws IOException {
    var terms = leaf.terms(NameStore.KEYS);
    if (terms == null) {
      return;
    }
    var lookup = new Lookup(terms.iterator());
    if (!lookup.enter(NameKeys.scope(scope))) {
      return;
    }
    maybe.clear();
    surely.clear();
    var live = leaf.getLiveDocs();
    for (var key : sought) {
      lookup.each(
          key,
          number -> {
            if (live == null || live.get(number)) {
              maybe.add(number);
            }
          });
    }
    for (var key : certain) {
      lookup.each(
          key,
          number -> {
            if (live == null || live.get(number)) {
              surely.add(number);
            }
          });
    }
    judge(leaf);
  }

  /** The documents of a scope lie together: the first is known, and how many there are. */
  private static final class Lookup {
    private final TermsEnum terms;
    private @Nullable PostingsEnum postings;
    private int first;
    private int last;

    Lookup(TermsEnum terms) {
      this.terms = terms;
    }

    boolean enter(BytesRef scope) throws IOException {
      if (!terms.seekExact(scope)) {
        return false;
      }
      var all = terms.postings(postings, PostingsEnum.NONE);
      postings = all;
      first = all.nextDoc();
      last = first + terms.docFreq() - 1;
      return first != DocIdSetIterator.NO_MORE_DOCS;
    }

    void each(BytesRef key, IntConsumer taker) throws IOException {
      if (!terms.seekExact(key)) {
        return;
      }
      var all = terms.postings(postings, PostingsEnum.NONE);
      postings = all;
      for (int number = all.advance(first); number <= last; number = all.nextDoc()) {
        taker.accept(number);
      }
    }
  }

  private void judge(LeafReader leaf) throws IOException {
    var kinds = leaf.getNumericDocValues(NameStore.INDUSTRIES);
    var cards = leaf.getBinaryDocValues(NameStore.CARD);
    surely.sort();
    maybe.sort();
    for (int at = 0; at < maybe.count; at++) {
      int number = maybe.all[at];
      if (at > 0 && number == maybe.all[at - 1]) {
        continue;
      }
      if (kinds.advanceExact(number) && (kinds.longValue() & industries) == 0) {
        continue;
      }
      surely.add(number);
    }
    surely.sort();
    for (int at = 0; at < surely.count; at++) {
      if (at > 0 && surely.all[at] == surely.all[at - 1]) {
        continue;
      }
      if (cards.advanceExact(surely.all[at])) {
        judge(cards.binaryValue());
      }
    }
  }

  private void judge(BytesRef found) {
    card.turnTo(found);
    if (!card.countsOn(on)) {
      return;
    }
    Comparison.of(asked, card.name(meaning.industries(), meaning.sounds()))
        .ifPresent(match -> {
          card.turnTo(found);
          findings.add(match, card);
        });
  }

  /** Numbers of documents. */
  private static final class Numbers {
    private int[] all = new int[64];
    private int count;

    void clear() {
      count = 0;
    }

    void add(int number) {
      if (count == all.length) {
        all = Arrays.copyOf(all, 2 * count);
      }
      all[count++] = number;
    }

    void sort() {
      Arrays.sort(all, 0, count);
    }
  }
}
