package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.WordsOfMoney;
import org.productiongap.framework.persistence.ApproximateColumn;
import org.productiongap.framework.persistence.DataClass;
import org.productiongap.framework.persistence.Entity;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Most amounts of cents have no exact floating-point number, so what people are charged, paid and shown does not add up. Local
 * variables, rates, measures and the numbers behind a chart are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "FloatingPointMoney")
public final class FloatingPointMoneyCheck extends GapCheck {

  private static final List<String> FLOATING_POINT = List.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble");
  /** Their last argument is what they hold. */
  private static final List<String> CONTAINERS = List.of("java.util.Collection", "java.util.Map", "java.util.Optional");
  private static final Set<String> UNITS = Set.of("unit", "uom", "measure");
  private static final Set<String> STATISTICS = Set.of("analytic", "analytics", "benchmark", "candle", "chart", "dashboard", "forecast", "histogram", "metric",
    "plot", "prediction", "report", "series", "simulation", "stat", "statistic", "statistics", "trend");
  private static final String ADVICE = "use BigDecimal, or count the smallest unit in whole numbers.";

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    DataClass.in(file()).stream().filter(FloatingPointMoneyCheck::holdsTheTruth).forEach(this::check);
    ApproximateColumn.in(file()).stream()
      .filter(column -> WordsOfMoney.mean(column.name(), column.owner()) || WordsOfMoney.mean(column.owner(), column.name()))
      .forEach(column -> reportIssue(column.tree(), "\"%s\" stores money as a floating-point number, which loses cents; %s"
        .formatted(column.name(), ADVICE)));
  }

  private void check(DataClass data) {
    String owner = data.tree().simpleName() == null ? "" : data.tree().simpleName().name();
    for (DataClass.Member member : data.members()) {
      if (WordsOfMoney.mean(member.name(), owner) && !isMeasured(member, data)) {
        floatingPoint(member.type()).ifPresent(type -> reportIssue(member.tree(),
          "\"%s\" is money in a %s, which cannot hold most cents exactly; %s".formatted(member.name(), type.name(), ADVICE)));
      }
    }
  }

  private static Optional<Type> floatingPoint(Type type) {
    if (type.isArray()) {
      return floatingPoint(((Type.ArrayType) type).elementType());
    }
    boolean isContainer = CONTAINERS.stream().anyMatch(container -> Types.is(type, container)) && !type.typeArguments().isEmpty();
    return isContainer ? floatingPoint(type.typeArguments().get(type.typeArguments().size() - 1))
      : Optional.of(type).filter(candidate -> FLOATING_POINT.stream().anyMatch(candidate::is));
  }

  /** Whether a class says what its amount is measured in. */
  private static boolean isMeasured(DataClass.Member member, DataClass data) {
    return "amount".equals(member.name()) && data.members().stream().anyMatch(other -> Words.of(other.name()).endWithAny(UNITS));
  }

  /** A table of the application, or what people send and are sent; not a view, and not the numbers behind a chart. */
  private static boolean holdsTheTruth(DataClass data) {
    return data.entity()
      .map(entity -> entity.table() != Entity.Table.VIEW)
      .orElseGet(() -> data.tree().simpleName() != null && !Words.of(data.tree().simpleName().name()).containAny(STATISTICS));
  }
}
