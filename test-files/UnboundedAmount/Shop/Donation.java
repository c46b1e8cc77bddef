package samples.amount.shop;

record Donation(String name, long amount) {
}
