package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfMoneyTest {

  @ParameterizedTest
  @ValueSource(strings = {"price", "unitPrice", "PRICE_NET", "totalPrice", "pricePerNight", "costPerKm", "salaryMin", "hourlyWage", "taxes", "taxAmount",
    "shippingFee", "oneTimeFee", "amount", "totalAmount", "amountDue", "total", "grandTotal", "totalPaid", "balance", "openingBalance", "accountBalance", "fees",
    "sharePrice", "paymentInCents", "depositEur", "budget", "marketingBudget", "discountAmount", "subTotal"})
  void thisIsMoney(String name) {
    assertThat(WordsOfMoney.mean(name, "Order")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "value", "priceless", "taxRate", "taxPercent", "discountPercentage", "priceChangePercent", "feeRatio", "priceScore", "costWeight", "avgPrice",
    "totalCount", "totalDistance", "totalHours", "amountOfSugar", "caloriesTotal", "workLifeBalance", "priceIndex", "paymentDays", "priceLatitude", "errorBudget",
    "pathCost", "totalScore", "revenueShare", "paymentDuration"})
  void thisIsNot(String name) {
    assertThat(WordsOfMoney.mean(name, "Order")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ingredient", "RecipeItem", "LeaveRequest", "MedicationDose", "NutritionFacts"})
  void anAmountIsMoneyOnlyInSomeTrades(String owner) {
    assertThat(WordsOfMoney.mean("amount", owner)).isFalse();
    assertThat(WordsOfMoney.mean("price", owner)).isTrue();
  }
}
