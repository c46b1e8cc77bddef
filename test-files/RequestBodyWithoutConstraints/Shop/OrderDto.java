package samples.unconstrained.shop;

record OrderDto(String sku, int pieces) {
}
