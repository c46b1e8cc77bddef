package org.productiongap.robustness;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values that are far to follow: a reader of code that takes every path takes longer than the universe has been there.
 */
enum Endless {

  /** Private helpers, each of which calls the next one twice. */
  HELPERS {
    @Override
    String expression(String literal) {
      return "gapHelper0()";
    }

    @Override
    String members(String literal) {
      return each(DOUBLINGS, "private static String gapHelper%1$d() { return System.nanoTime() > %1$d ? gapHelper%2$d() : gapHelper%2$d() + 1; }")
        + "private static String gapHelper" + DOUBLINGS + "() { return String.valueOf(" + literal + "); }";
    }
  },

  /** The same with a parameter, statements and overloads. */
  PARAMETERS {
    @Override
    String expression(String literal) {
      return "gapWith0(" + literal + ", 1)";
    }

    @Override
    String members(String literal) {
      return each(DOUBLINGS, "private <T> T gapWith%1$d(T value, int i) { if (i > %1$d) { return gapWith%2$d(value, i); } T other = gapWith%2$d(value, i + 1); return gapWith%2$d(other, i); }")
        + last("private <T> T gapWith%d(T value, int i) { return value; }");
    }
  },

  /** Helpers that call each other for ever. */
  RECURSION {
    @Override
    String expression(String literal) {
      return "gapPing(" + literal + ")";
    }

    @Override
    String members(String literal) {
      return "private static <T> T gapPing(T value) { T next = gapPong(value); return next == null ? gapPing(value) : gapPong(next); }"
        + "private static <T> T gapPong(T value) { try { return gapPing(gapPong(value)); } catch (RuntimeException e) { return gapPing(value); } finally { gapPing(value); } }";
    }
  },

  /** Constants that are made of each other. */
  CONSTANTS {
    @Override
    String expression(String literal) {
      return "GAP_ONE";
    }

    @Override
    String members(String literal) {
      return "static final String GAP_ONE = GAP_OTHER + " + literal + "; static final String GAP_OTHER = GAP_ONE + GAP_SELF; static final String GAP_SELF = GAP_SELF;";
    }
  },

  /** Fields, each of which is twice the one before. */
  FIELDS {
    @Override
    String expression(String literal) {
      return "GAP_" + DOUBLINGS;
    }

    @Override
    String members(String literal) {
      return "private static final String GAP_0 = String.valueOf(" + literal + ");" + each(DOUBLINGS, "private static final String GAP_%2$d = GAP_%1$d + GAP_%1$d;");
    }
  },

  /** A long sum. */
  SUM {
    @Override
    String expression(String literal) {
      return "(" + IntStream.range(0, WIDE).mapToObj(i -> i % 3 == 0 ? literal : i % 3 == 1 ? "gapAny" : "\"part " + i + "\"").collect(Collectors.joining(" + ")) + ")";
    }
  },

  /** Choices within choices. */
  CHOICES {
    @Override
    String expression(String literal) {
      return "(" + "gapAny > 0 ? gapMaybe() : ".repeat(DEEP) + literal + ")";
    }
  },

  /** Choices, both of whose sides are choices. */
  BALANCED {
    @Override
    String expression(String literal) {
      String expression = literal;
      for (int i = 0; i < 8; i++) {
        expression = "(gapAny > " + i + " ? " + expression + " : " + expression + ")";
      }
      return expression;
    }
  },

  PARENTHESES {
    @Override
    String expression(String literal) {
      return "(".repeat(DEEP) + literal + ")".repeat(DEEP);
    }
  },

  /** Calls within calls. */
  CALLS {
    @Override
    String expression(String literal) {
      return "String.valueOf(".repeat(DEEP) + literal + ")".repeat(DEEP);
    }
  },

  /** A chain of calls. */
  CHAIN {
    @Override
    String expression(String literal) {
      return "new StringBuilder()" + (".append(" + literal + ")").repeat(WIDE / 2) + ".toString()";
    }
  },

  LAMBDAS {
    @Override
    String expression(String literal) {
      return "gapRun(() -> ".repeat(30) + literal + ")".repeat(30);
    }

    @Override
    String members(String literal) {
      return "private static <T> T gapRun(java.util.function.Supplier<T> work) { return work.get(); }";
    }
  },

  SWITCH {
    @Override
    String expression(String literal) {
      return "switch (gapAny) { " + IntStream.range(0, WIDE / 2).mapToObj(i -> "case " + i + " -> { yield " + literal + "; }").collect(Collectors.joining(" ")) + " default -> " + literal + "; }";
    }
  };

  /** How often something doubles. */
  static final int DOUBLINGS = 40;
  private static final int DEEP = 150;
  private static final int WIDE = 900;

  /** What stands in place of a literal. */
  abstract String expression(String literal);

  /** What the class needs for it. */
  String members(String literal) {
    return "";
  }

  /** Statements that make a local variable {@code gapLocal40} of a literal. */
  static String doublings(String literal) {
    return "var gapLocal0 = " + literal + ";" + each(DOUBLINGS, "var gapLocal%2$d = gapLocal%1$d + gapLocal%1$d;");
  }

  /** Statements with as many ways through them as there are atoms, all of which make a local variable {@code gapLocal}. */
  static String branches(String literal) {
    return "var gapLocal = " + literal + ";" + each(DOUBLINGS, "if (System.nanoTime() > %1$d) { gapLocal = gapLocal; } else { gapLocal = gapLocal + gapLocal; } while (System.nanoTime() < %2$d) { gapLocal += gapLocal; }");
  }

  private static String each(int times, String pattern) {
    return IntStream.range(0, times).mapToObj(i -> pattern.formatted(i, i + 1)).collect(Collectors.joining("\n"));
  }

  private static String last(String pattern) {
    return pattern.formatted(DOUBLINGS);
  }
}
