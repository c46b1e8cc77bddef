package samples.unconstrained.shop;

record ReturnDto(String order, String reason) {
}
