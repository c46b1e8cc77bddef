package samples.inert.shop;

import java.util.List;

record Basket(String customer, List<Position> positions) { // Noncompliant
}
