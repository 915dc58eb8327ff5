package hongdun.naming.index;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.LikeNames;
import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.ParsedName;
import hongdun.naming.domain.StandingName;
import hongdun.naming.index.NameStore.Pen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * 名称索引 — every name that counts, in a folder of this node. It is a copy: whoever keeps it tells it
 * what is borne and how far of the feeds that goes. A new one is built beside the old, which
 * answers until then.
 */
public final class NameIndex implements LikeNames, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);

  /** Another one when cards or keys are written otherwise. */
  private static final String FORMAT = "1";

  private static final long NOT_YET = -1;

  private final NodeFolder folder;
  private final NameReader reader;
  private final Supplier<Industries> industries;
  private final AtomicReference<Optional<Open>> current = new AtomicReference<>(Optional.empty());
  private final Pen pen = new Pen();

  /**
   * @param folder of such indexes; servers that share it take a part of it each
   * @param industries as they are known now
   */
  public NameIndex(Path folder, NameReader reader, Supplier<Industries> industries) {
    this.folder = new NodeFolder(folder);
    this.reader = reader;
    this.industries = industries;
  }

  /** An index that answers, with where it stands. */
  private record Open(Path place, NameStore store, String edition, AtomicReference<Stand> stand) {
    void close() {
      try {
        store.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What names are read and compared with; an index of another edition is of no use. */
  public String edition() {
    return String.join(
        " ", FORMAT, PinyinSounds.get().edition(), industries.get().edition(), reader.edition());
  }

  /** Opens what was left by an earlier run, if it is of this edition; drops everything else. */
  public boolean open() {
    try {
      for (var place : folder.places()) {
        if (current.get().isEmpty()) {
          current.set(opened(place));
        }
        if (current.get().filter(open -> open.place().equals(place)).isEmpty()) {
          FileSystemUtils.deleteRecursively(place);
        }
      }
      return current.get().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Open> opened(Path place) throws IOException {
    NameStore store;
    try {
      store = NameStore.open(place);
    } catch (IOException | IllegalArgumentException e) {
      // Of another release, or broken by a fall of the machine: it is built anew.
      LOG.warn("The name index in {} cannot be read and is built anew", place, e);
      return Optional.empty();
    }
    var said = store.said();
    var stand = Stand.of(said);
    if (stand.isEmpty() || !edition().equals(said.get(Stand.EDITION))) {
      store.close();
      return Optional.empty();
    }
    return Optional.of(
        new Open(place, store, edition(), new AtomicReference<>(stand.orElseThrow())));
  }

  /** How far it goes; empty while there is none, or none of the present edition. */
  public Optional<Stand> stand() {
    var edition = edition();
    return current
        .get()
        .filter(open -> open.edition().equals(edition))
        .map(open -> open.stand().get());
  }

  /** Takes what a bearer bears from now on, nothing being nothing. */
  public void replace(Bearer bearer, List<StandingName> names) {
    try {
      standing().store().replace(pen, bearer, names.stream().map(this::indexed).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Indexed indexed(StandingName name) {
    return new Indexed(
        name, ComparedName.of(reader.read(name.name()), industries.get(), PinyinSounds.get()));
  }

  /** What was taken is found from now on, and it goes so far. */
  public void show(Stand stand) {
    var open = standing();
    try {
      open.store().show();
      open.stand().set(stand);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is shown outlives a stop of the machine. */
  public void keep() {
    var open = standing();
    try {
      open.store().commit(open.stand().get().said(open.edition()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Open standing() {
    return current.get().orElseThrow(() -> new IllegalStateException("No name index is open"));
  }

  /** Begins a new one beside that which answers. */
  public Build build() {
    try {
      var place = folder.next();
      return new Build(place, NameStore.open(place), edition());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 建库 — an index that is being built. */
  public final class Build {
    private final Path place;
    private final NameStore store;
    private final String edition;
    private final Industries known = industries.get();

    private Build(Path place, NameStore store, String edition) {
      this.place = place;
      this.store = store;
      this.edition = edition;
    }

    /** 建库之手 — adds names for one thread. */
    public final class Hand {
      private final Pen mine = new Pen();

      public void add(Bearer bearer, StandingName name) {
        try {
          store.add(
              mine,
              bearer,
              new Indexed(
                  name, ComparedName.of(reader.read(name.name()), known, PinyinSounds.get())));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    public Hand hand() {
      return new Hand();
    }

    /** Brings it together: the fewer pieces, the faster a look, and the longer this takes. */
    public void gather(int pieces) {
      try {
        store.gather(pieces);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** It answers from now on, and the one before is dropped. */
    public void finish(Stand stand) {
      try {
        store.commit(stand.said(edition));
        store.show();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var before =
          current.getAndSet(
              Optional.of(new Open(place, store, edition, new AtomicReference<>(stand))));
      before.ifPresent(NameIndex::drop);
    }

    /** Nothing came of it. */
    public void abandon() {
      drop(new Open(place, store, edition, new AtomicReference<>(Stand.START)));
    }
  }

  private static void drop(Open open) {
    open.close();
    try {
      FileSystemUtils.deleteRecursively(open.place());
    } catch (IOException e) {
      LOG.warn("An old name index stays in {}", open.place(), e);
    }
  }

  @Override
  public Found like(ParsedName name, String scope, LocalDate on) {
    var known = industries.get();
    var asked = ComparedName.of(name, known, PinyinSounds.get());
    while (true) {
      var open = current.get();
      if (open.isEmpty()) {
        return new Found(List.of(), NOT_YET);
      }
      try {
        return look(
            open.get(), new Look(asked, scope, on, new Look.Meaning(known, PinyinSounds.get())));
      } catch (AlreadyClosedException e) {
        if (current.get().equals(open)) {
          throw e;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Found look(Open open, Look look) throws IOException {
    // Read first, so that the answer never claims more than it stands on.
    long position = open.stand().get().position();
    var reader = open.store().reader();
    try {
      return new Found(look.into(reader).groups(), position);
    } finally {
      open.store().giveBack(reader);
    }
  }

  /** How large it is. */
  public Size size() {
    var open = current.get();
    if (open.isEmpty()) {
      return new Size(0, 0);
    }
    try {
      var reader = open.get().store().reader();
      try (var files = Files.list(open.get().place())) {
        long bytes = files.mapToLong(file -> file.toFile().length()).sum();
        return new Size(reader.numDocs(), bytes);
      } finally {
        open.get().store().giveBack(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 规模 — how many names it holds, and on how many bytes. */
  public record Size(long names, long bytes) {}

  @Override
  public void close() {
    current.getAndSet(Optional.empty()).ifPresent(Open::close);
    folder.giveBack();
  }
}
