package samples.email.accounts;

public record Sent(String email, String text) {
}
