package samples.amount.shop;

class Service {

  void add(BasketItem item) {
    System.setProperty(item.getSku(), "" + item.getQuantity());
  }

  void donate(Donation donation) {
    if (donation.amount() <= 0) {
      throw new IllegalArgumentException("amount");
    }
    System.setProperty(donation.name(), "" + donation.amount());
  }

  void refund(String account, long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount");
    }
    System.setProperty(account, "" + amount);
  }

  void stock(int quantity) {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity");
    }
    System.setProperty("stock", "" + quantity);
  }

  /** What the overloads check says nothing about this one. */
  void tip(long amount) {
    System.setProperty("tip", "" + amount);
  }

  void tip(int amount) {
    tip((long) amount, "card");
  }

  void tip(long amount, String waiter) {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount");
    }
    System.setProperty(waiter, "" + amount);
  }

  void price(double price) {
    System.setProperty("price", "" + price);
  }
}
