package samples.amount.shop;

record Refund(String account, long amount) {
}
