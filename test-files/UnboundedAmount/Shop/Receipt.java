package samples.amount.shop;

import java.math.BigDecimal;

record Receipt(String number, BigDecimal price, int quantity) {
}
