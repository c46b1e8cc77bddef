package samples.answers.shop;

public record Trainee(String name, String password) {
}
