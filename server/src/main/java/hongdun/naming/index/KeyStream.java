package hongdun.naming.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** 键流 — hands the keys of one name after the other to the index. */
final class KeyStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private Collection<BytesRef> keys = List.of();
  private Iterator<BytesRef> next = keys.iterator();

  void take(Collection<BytesRef> ofName) {
    keys = ofName;
  }

  @Override
  public void reset() {
    next = keys.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!next.hasNext()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(next.next());
    return true;
  }
}
