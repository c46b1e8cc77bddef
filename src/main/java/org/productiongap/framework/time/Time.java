package org.productiongap.framework.time;

import java.math.BigInteger;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A value on the way of a computation of time.
 *
 * @param kind what it is
 * @param value the number; milliseconds of a length, from now, or since 1970
 * @param unit the milliseconds that one stands for, where a moment is held as a number
 * @param isInt whether it is a number of the type {@code int}
 * @param overflow where a computation in {@code int} went wrong; null where none did
 * @param constant the declaration it rests on; null for none
 * @param setting the key of the configuration that may replace it; null where there is none
 */
record Time(Kind kind, BigInteger value, long unit, boolean isInt, Tree overflow, Tree constant, String setting) {

  enum Kind {
    NUMBER, LENGTH, FROM_NOW, FIXED
  }

  private static final int INT_BITS = 31;

  static Time number(long value, boolean isInt) {
    return new Time(Kind.NUMBER, BigInteger.valueOf(value), 1, isInt, null, null, null);
  }

  static Time now(long unit) {
    return new Time(Kind.FROM_NOW, BigInteger.ZERO, unit, false, null, null, null);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isMoment() {
    return kind == Kind.FROM_NOW || kind == Kind.FIXED;
  }

  /** This number as a count of milliseconds each. */
  Time as(Kind newKind, long millisecondsEach) {
    return new Time(newKind, value.multiply(BigInteger.valueOf(millisecondsEach)), 1, false, overflow, constant, setting);
  }

  Time inUnit(long newUnit) {
    return new Time(kind, value, newUnit, false, overflow, constant, setting);
  }

  Time ofInt(boolean newIsInt) {
    return new Time(kind, value, unit, newIsInt, overflow, constant, setting);
  }

  /** With the declaration of the constant that it rests on, unless it is just now or rests on another one. */
  Time restingOn(Tree declaration) {
    boolean isJustNow = kind == Kind.FROM_NOW && value.signum() == 0;
    return isJustNow || constant != null ? this : new Time(kind, value, unit, isInt, overflow, declaration, setting);
  }

  /** With the key of the configuration that may replace it. */
  Time unless(String key) {
    return new Time(kind, value, unit, isInt, overflow, constant, key);
  }

  /** This one with a new value, and with what another one brings along. */
  Time with(BigInteger newValue, Time other) {
    return new Time(kind, newValue, unit, isInt && other.isInt, overflow == null ? other.overflow : overflow, constant == null ? other.constant : constant,
      setting == null ? other.setting : setting);
  }

  /** The result of a computation written here, which is cut to 32 bits where all is {@code int}. */
  Time cutAt(Tree computation) {
    boolean fits = !isInt || value.bitLength() <= INT_BITS;
    return fits ? this : new Time(kind, BigInteger.valueOf(value.intValue()), unit, true, overflow == null ? computation : overflow, constant, setting);
  }
}
