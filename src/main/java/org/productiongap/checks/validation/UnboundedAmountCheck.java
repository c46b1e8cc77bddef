package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.WordsOfMoney;
import org.productiongap.framework.validation.SentValue;
import org.productiongap.framework.validation.ValueConstraints;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * A negative amount turns a payment around, and a huge one empties the stock. Filters, rates, measures, and values that code compares with a constant
 * are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnboundedAmount")
public final class UnboundedAmountCheck extends SentValueCheck {

  private static final Set<String> TRADE = Set.of("order", "item", "cart", "basket", "line", "purchase", "booking", "ticket", "stock", "checkout");
  private static final Set<String> COUNT = Set.of("count", "piece", "unit");
  private static final Set<String> LIMITS = Set.of("min", "max", "minimum", "maximum", "from", "to", "lower", "upper", "lowest", "highest", "start", "end");
  private static final Set<String> SUMS = Set.of("price", "amount", "cost", "fee", "payment", "quantity", "qty");
  private static final Set<String> FILTERS = Set.of("search", "filter", "query", "criteria", "criterion", "page", "report", "statistics", "response",
    "summary");
  private static final Set<String> NO_AMOUNT = Set.of("id", "type", "status", "state", "code", "method", "version", "index", "no", "flag", "key", "mode",
    "date", "day", "time", "member", "person", "people");

  @RuleProperty(key = "quantityNames", defaultValue = "quantity,qty",
    description = "The last words, separated by commas, that make the name of a number a quantity. Money and prices are known.")
  String quantityNames = "quantity,qty";

  @Override
  protected Set<String> parts() {
    return Stream.of(WordsOfMoney.all(), COUNT, quantities())
      .flatMap(Set::stream)
      .map(word -> word.endsWith("y") ? word.substring(0, word.length() - 1) : word)
      .collect(Collectors.toSet());
  }

  @Override
  protected boolean lacks(SentValue value) {
    return isNumber(value.type()) && isAmount(value) && ValueConstraints.bound(value.annotations()) == Answer.NO;
  }

  private boolean isAmount(SentValue value) {
    Words name = Words.of(value.name());
    Words owner = Words.of(value.owner());
    boolean isNumberOfThings = name.all().size() > 1 && "total".equals(name.all().get(0)) && !name.endWithAny(SUMS);
    if (isNumberOfThings || name.endWithAny(NO_AMOUNT) || name.all().size() > 1 && (name.startWithAny(LIMITS) || name.endWithAny(LIMITS))
      || owner.containAny(FILTERS)) {
      return false;
    }
    return name.endWithAny(quantities()) || name.endWithAny(COUNT) && owner.containAny(TRADE)
      || WordsOfMoney.mean(value.name(), value.owner());
  }

  private Set<String> quantities() {
    return Arrays.stream(quantityNames.split(",")).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static boolean isNumber(Type type) {
    return Types.is(type, "java.lang.Number") || type.isPrimitive() && !type.is("boolean") && !type.is("char");
  }

  @Override
  protected String message(SentValue value) {
    return "Nothing bounds \"%s\"%s, so a caller may send a negative or an absurdly high one; add \"@Positive\" or \"@Min\", and \"@Max\" or \"@DecimalMax\"."
      .formatted(value.name(), value.isMember() ? " of \"" + value.owner() + "\"" : "");
  }
}
