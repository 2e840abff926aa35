package parallax.encode;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What each of some things gives, one thing at a time. */
public final class Each<T, R> implements Iterator<R> {
  private final Iterator<T> things;
  private final Function<T, Iterator<R>> gives;
  private Iterator<R> current = Collections.emptyIterator();

  public Each(Iterator<T> things, Function<T, Iterator<R>> gives) {
    this.things = things;
    this.gives = gives;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && things.hasNext()) {
      current = gives.apply(things.next());
    }
    return current.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
