package samples.inert.shop;

import java.util.List;

record Delivery(String customer, List<Position> positions) {
}
