package org.imagelake.pipeline.source;

import java.util.Iterator;
import java.util.function.Function;

/** Maps while it is read: nothing is held. */
public record MappedIterator<A, B>(Iterator<A> source, Function<A, B> map) implements Iterator<B> {
  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public B next() {
    return map.apply(source.next());
  }
}
