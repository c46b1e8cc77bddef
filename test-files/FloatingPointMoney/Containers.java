package samples.money.containers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

record PriceList(double[] prices, Float[][] seasonPrices) { // Noncompliant 2
}

record Accounts(Map<String, Double> balances, Map<String, List<Float>> fees) { // Noncompliant 2
}

record Offer(Optional<Double> discount, OptionalDouble deposit) { // Noncompliant 2
}

record Counts(Map<Double, Long> priceCounts, Map<String, Long> prices, Optional<Long> fee) {
}

record Portion(String what, double amount, String unit) {
}

record Share(double amount, String currency) { // Noncompliant
}
