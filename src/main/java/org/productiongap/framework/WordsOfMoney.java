package org.productiongap.framework;

import java.util.List;
import java.util.Set;

/**
 * Names that mean an amount of money, and not a rate, a measure or a count that goes by the same words.
 */
public final class WordsOfMoney {

  private static final Set<String> MONEY = Set.of("price", "salary", "wage", "fee", "tax", "discount", "payment", "revenue", "money", "deposit", "subtotal",
    "fare");
  private static final Set<String> MONEY_OR_EFFORT = Set.of("cost", "budget");
  private static final Set<String> MONEY_OR_ANYTHING = Set.of("total", "amount", "balance");

  /** Beside these, "total", "amount" and "balance" are about money. */
  private static final Set<String> BUSINESS = Set.of("account", "annual", "auction", "available", "base", "bid", "bill", "billing", "booking", "cart",
    "cash", "cent", "charge", "charged", "claim", "closing", "commission", "contribution", "credit", "currency", "current", "daily", "debit", "debt",
    "delivery", "dividend", "dollar", "donation", "due", "eur", "euro", "expense", "final", "gbp", "grand", "gross", "income", "initial", "installment",
    "instalment", "insurance", "interest", "invoice", "invoiced", "item", "line", "loan", "max", "maximum", "min", "minimum", "monthly", "net", "new", "old",
    "opening", "order", "outstanding", "overdraft", "owed", "paid", "payable", "payout", "pledge", "premium", "previous", "principal", "purchase", "refund",
    "refunded", "reimbursement", "remaining", "rent", "sale", "settlement", "shipping", "spent", "sub", "sum", "tip", "transaction", "transfer", "unit",
    "usd", "vat", "wallet", "weekly", "withdrawal", "yearly");
  private static final Set<String> PARTICLES = Set.of("after", "all", "and", "before", "each", "for", "in", "of", "per", "the", "to", "value", "with");

  /** Beside these, nothing is an amount of money. */
  private static final Set<String> FRACTIONS_AND_MEASURES = Set.of("average", "avg", "bps", "coefficient", "count", "deviation", "duration", "factor", "lat",
    "latitude", "lng", "lon", "longitude", "mean", "median", "multiplier", "pct", "percent", "percentage", "percentile", "probability", "qty", "quantity",
    "rate", "ratio", "score", "size", "variance", "weight");

  /** What ends in these is counted in them, unless it is money for each. */
  private static final Set<String> UNITS = Set.of("area", "calorie", "capacity", "day", "distance", "elasticity", "energy", "height", "hour", "index", "kg",
    "km", "length", "level", "mile", "minute", "month", "number", "point", "power", "rank", "second", "sensitivity", "share", "speed", "step", "temperature",
    "threshold", "time", "volatility", "volume", "week", "width", "year");

  /** The trades in which "total", "amount" and "balance" are about something else. */
  private static final Set<String> OTHER_TRADES = Set.of(
    "absence", "activity", "bandwidth", "chemical", "compound", "cpu", "disk", "dosage", "dose", "drug", "exercise", "fertilizer", "heap",
    "host", "ingredient", "jvm", "leave", "meal", "measurement", "medication", "mem", "memory", "monitor", "network", "nutrient",
    "nutrition", "particle", "partition", "prescription", "quota", "reading", "recipe", "runtime", "sensor", "server", "storage", "swap",
    "sys", "system", "thread", "vacation", "weather", "workout");

  /** The trades in which "cost" and "budget" are about effort. */
  private static final Set<String> COMPUTING = Set.of("algorithm", "cpu", "edge", "error", "graph", "heuristic", "latency", "matrix", "memory", "node",
    "optimizer", "path", "query", "solver", "tensor", "vertex");

  private static final Set<String> ALL = Names.union(MONEY, MONEY_OR_EFFORT, MONEY_OR_ANYTHING);

  private WordsOfMoney() {
  }

  /** One of these, in the singular or the plural, is in every such name. */
  public static Set<String> all() {
    return ALL;
  }

  /**
   * @param name the name of a member
   * @param owner the name of the class that has it
   * @return whether the member is an amount of money; false when it cannot be told
   */
  public static boolean mean(String name, String owner) {
    Words words = Words.of(name);
    Words trade = Words.of(owner);
    if (words.containAny(FRACTIONS_AND_MEASURES) || words.endWithAny(UNITS) && !isForEach(words.all())) {
      return false;
    }
    if (words.containAny(MONEY)) {
      return true;
    }
    if (words.containAny(MONEY_OR_EFFORT)) {
      return !words.containAny(COMPUTING) && !trade.containAny(COMPUTING);
    }
    return words.containAny(MONEY_OR_ANYTHING) && !trade.containAny(OTHER_TRADES) && words.all().stream().map(Words::of)
      .allMatch(word -> word.containAny(MONEY_OR_ANYTHING) || word.containAny(BUSINESS) || word.containAny(PARTICLES));
  }

  private static boolean isForEach(List<String> words) {
    return words.size() > 1 && "per".equals(words.get(words.size() - 2));
  }
}
