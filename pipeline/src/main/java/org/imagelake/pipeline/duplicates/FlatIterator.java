package org.imagelake.pipeline.duplicates;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What each element becomes, one after the other, made when it is asked for. */
final class FlatIterator<T, R> implements Iterator<R> {
  private final Iterator<T> from;
  private final Function<T, ? extends Iterable<R>> each;
  private Iterator<R> now = Collections.emptyIterator();

  FlatIterator(Iterator<T> from, Function<T, ? extends Iterable<R>> each) {
    this.from = from;
    this.each = each;
  }

  @Override
  public boolean hasNext() {
    while (!now.hasNext() && from.hasNext()) {
      now = each.apply(from.next()).iterator();
    }
    return now.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return now.next();
  }
}
