package hongdun.bench;

import hongdun.bench.NameTruth.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * 普通检索 — the reference: names by every two neighbouring characters, ranked, the first hundred. What
 * is not among them is not found.
 */
final class NameGrams implements AutoCloseable {
  private static final String GRAM = "gram";
  private static final String SCOPE = "scope";
  private static final String NUMBER = "number";
  private static final int FIRST = 100;

  private final NameTools tools;
  private final Directory directory;
  private final IndexWriter writer;

  NameGrams(NameTools tools, Path folder) throws IOException {
    this.tools = tools;
    this.directory = new MMapDirectory(folder);
    this.writer = new IndexWriter(directory, new IndexWriterConfig(null));
  }

  private Set<String> grams(String name) {
    var reading = tools.reader().read(name).first();
    var text = reading.tradeName() + reading.industry();
    var grams = new HashSet<String>();
    for (int at = 0; at + 2 <= text.length(); at++) {
      grams.add(text.substring(at, at + 2));
    }
    return grams;
  }

  void add(int number, String name, String scope) throws IOException {
    var document = new Document();
    grams(name).forEach(gram -> document.add(new StringField(GRAM, gram, Store.NO)));
    document.add(new StringField(SCOPE, scope, Store.NO));
    document.add(new NumericDocValuesField(NUMBER, number));
    writer.addDocument(document);
  }

  /** How many of those that are like each asked name are among its first hundred. */
  double recall(Iterable<Asked> all) throws IOException {
    writer.commit();
    long expected = 0;
    long found = 0;
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      for (var asked : all) {
        expected += asked.like.size();
        found += numbers(searcher, asked).stream().filter(asked.like::contains).count();
      }
    }
    return expected == 0 ? 1 : (double) found / expected;
  }

  private Set<Integer> numbers(IndexSearcher searcher, Asked asked) throws IOException {
    var query = new BooleanQuery.Builder();
    grams(asked.name).forEach(gram -> query.add(new TermQuery(new Term(GRAM, gram)), Occur.SHOULD));
    query.setMinimumNumberShouldMatch(1);
    query.add(new TermQuery(new Term(SCOPE, asked.scope)), Occur.FILTER);
    var numbers = new HashSet<Integer>();
    for (var hit : searcher.search(query.build(), FIRST).scoreDocs) {
      for (var leaf : searcher.getIndexReader().leaves()) {
        int inLeaf = hit.doc - leaf.docBase;
        if (inLeaf >= 0 && inLeaf < leaf.reader().maxDoc()) {
          var values = leaf.reader().getNumericDocValues(NUMBER);
          if (values.advanceExact(inLeaf)) {
            numbers.add((int) values.longValue());
          }
        }
      }
    }
    return numbers;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
