package samples.unconstrained.shop;

record PriceDto(String currency, long cents) {

  PriceDto {
    if (cents < 0) {
      throw new IllegalArgumentException("cents");
    }
  }
}
