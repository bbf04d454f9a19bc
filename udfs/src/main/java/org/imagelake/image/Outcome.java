package org.imagelake.image;

import java.util.function.Function;

/** A value, or the reason there is none. */
public sealed interface Outcome<T> {

  record Ok<T>(T value) implements Outcome<T> {}

  record Failed<T>(ImageError error) implements Outcome<T> {}

  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Outcome<T> failed(ImageError.Code code, ImageError.Stage stage, String message) {
    return new Failed<>(new ImageError(code, stage, message));
  }

  /** The next step, when there is a value; the same failure otherwise. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return this instanceof Ok<T> ok
        ? next.apply(ok.value())
        : new Failed<>(((Failed<T>) this).error());
  }
}
