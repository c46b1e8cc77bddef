package samples.unconstrained.shop;

class CouponDto {

  private String code;
  private String owner;

  void valid() {
    System.setProperty("code", code + owner);
  }

  public void setCode(String code) {
    this.code = code;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
