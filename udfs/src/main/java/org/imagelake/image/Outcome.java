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

  /** One answer from either case. */
  default <R> R fold(Function<? super T, R> whenOk, Function<ImageError, R> whenFailed) {
    return this instanceof Ok<T> ok
        ? whenOk.apply(ok.value())
        : whenFailed.apply(((Failed<T>) this).error());
  }

  /** The next step, when there is a value; the same failure otherwise. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return fold(next::apply, Failed::new);
  }
}
