package samples.answers.shop;

public record Address(String street, String doorPin) { // Noncompliant
}
