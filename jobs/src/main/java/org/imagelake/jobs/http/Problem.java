package org.imagelake.jobs.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request is not done, as the document of RFC 9457 that answers it.
 *
 * <p>Each fault names the part of the request: a JSON pointer into the body, or the name of a
 * parameter.
 */
final class Problem extends RuntimeException {
  static final String CONTENT_TYPE = "application/problem+json";

  private static final long serialVersionUID = 1;

  /**
   * One thing that is wrong.
   *
   * @param pointer JSON pointer into the body (RFC 6901); null for a parameter
   * @param parameter name of the parameter or header; null for the body
   */
  record Fault(String pointer, String parameter, String detail) implements java.io.Serializable {
    static Fault at(String pointer, String detail) {
      return new Fault(pointer, null, detail);
    }

    static Fault of(String parameter, String detail) {
      return new Fault(null, parameter, detail);
    }

    private Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      if (pointer != null) {
        tree.put("pointer", pointer);
      }
      if (parameter != null) {
        tree.put("parameter", parameter);
      }
      tree.put("detail", detail);
      return tree;
    }
  }

  private final ProblemKind kind;
  private final ArrayList<Fault> faults;

  Problem(ProblemKind kind, String detail) {
    this(kind, detail, List.of());
  }

  Problem(ProblemKind kind, String detail, List<Fault> faults) {
    super(detail, null, false, false);
    this.kind = kind;
    this.faults = new ArrayList<>(faults);
  }

  /** One fault in the body. */
  static Problem at(ProblemKind kind, String pointer, String detail) {
    return new Problem(kind, detail, List.of(Fault.at(pointer, detail)));
  }

  ProblemKind kind() {
    return kind;
  }

  /** The document. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", kind.type());
    tree.put("title", kind.title());
    tree.put("status", kind.status());
    tree.put("detail", getMessage());
    if (!faults.isEmpty()) {
      tree.put("errors", faults.stream().map(Fault::tree).toList());
    }
    return tree;
  }
}
