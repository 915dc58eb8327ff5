package hongdun.naming.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * 名称库 — one Lucene index of names on the disk. The names of one scope lie together, so that a key
 * is looked up within them only.
 */
final class NameStore implements Closeable {
  static final String KEYS = "keys";
  static final String CARD = "card";
  static final String INDUSTRIES = "industries";
  private static final String SCOPE = "scope";

  private static final double BUFFER_MB = 48;
  private static final FieldType KEYED = keyed();

  private final Directory directory;
  private final IndexWriter writer;
  private final ReaderManager readers;

  private NameStore(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.readers = new ReaderManager(writer);
  }

  /** Opens what lies in a folder, or begins an empty one there. */
  static NameStore open(Path folder) throws IOException {
    var directory = new MMapDirectory(folder);
    try {
      var config = new IndexWriterConfig(null);
      config.setOpenMode(OpenMode.CREATE_OR_APPEND);
      config.setIndexSort(new Sort(new SortField(SCOPE, SortField.Type.LONG)));
      config.setRAMBufferSizeMB(BUFFER_MB);
      config.setCommitOnClose(false);
      return new NameStore(directory, new IndexWriter(directory, config));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static FieldType keyed() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /** 笔 — makes documents of names; each thread has its own. */
  static final class Pen {
    private final KeyStream stream = new KeyStream();
    private final CardWriter cards = new CardWriter();

    Document document(Bearer bearer, Indexed name) {
      var keys = new ArrayList<>(NameKeys.of(name.compared()));
      var scope = name.standing().scope();
      keys.add(NameKeys.scope(scope));
      keys.add(NameKeys.bearer(bearer));
      stream.take(keys);
      var document = new Document();
      document.add(new Field(KEYS, stream, KEYED));
      document.add(new NumericDocValuesField(SCOPE, number(scope)));
      document.add(new NumericDocValuesField(INDUSTRIES, NameKeys.industries(name.compared())));
      document.add(new BinaryDocValuesField(CARD, cards.write(name)));
      return document;
    }

    /** Of equal scopes equal, of others another. */
    private static long number(String scope) {
      return Long.parseLong("1" + scope);
    }
  }

  /** Of a bearer the index holds nothing of yet. */
  void add(Pen pen, Bearer bearer, Indexed name) throws IOException {
    writer.addDocument(pen.document(bearer, name));
  }

  /** The names of a bearer are these from the next look on, and no others. */
  void replace(Pen pen, Bearer bearer, List<Indexed> names) throws IOException {
    writer.deleteDocuments(new Term(KEYS, NameKeys.bearer(bearer)));
    for (var name : names) {
      writer.addDocument(pen.document(bearer, name));
    }
  }

  /** What was written is found from now on. */
  void show() throws IOException {
    readers.maybeRefreshBlocking();
  }

  /** What was written outlives a fall of the machine, together with what is said of it. */
  void commit(Map<String, String> said) throws IOException {
    writer.setLiveCommitData(Map.copyOf(said).entrySet());
    writer.commit();
  }

  /** What was said at the last commit. */
  Map<String, String> said() {
    var said = new HashMap<String, String>();
    var data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(one -> said.put(one.getKey(), one.getValue()));
    }
    return said;
  }

  /** Brings what was written in bulk together: the fewer pieces, the faster a look. */
  void gather(int pieces) throws IOException {
    writer.forceMerge(pieces);
  }

  /** The names as they were last shown; to be given back. */
  DirectoryReader reader() throws IOException {
    return readers.acquire();
  }

  void giveBack(DirectoryReader reader) throws IOException {
    readers.release(reader);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        readers) {
      // Closed in the turned order, each even if another fails.
      assert writer.isOpen();
    }
  }
}
