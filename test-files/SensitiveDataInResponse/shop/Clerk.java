package samples.answers.shop;

public record Clerk(String name, String password) { // Noncompliant
}
