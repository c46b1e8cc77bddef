package samples.unconstrained.shop;

record OfferDto(String customer, String text, PriceDto price) {
}
