package samples.amount.shop;

class BasketItem extends PricedItem {

  private String sku;
  private int quantity; // Noncompliant

  public void setSku(String sku) {
    this.sku = sku;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }

  public String getSku() {
    return sku;
  }

  public int getQuantity() {
    return quantity;
  }
}
