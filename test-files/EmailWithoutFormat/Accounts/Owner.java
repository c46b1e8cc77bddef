package samples.email.accounts;

public record Owner(String mail) { // Noncompliant
}
