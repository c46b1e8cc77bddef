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

  void price(double price) {
    System.setProperty("price", "" + price);
  }
}
