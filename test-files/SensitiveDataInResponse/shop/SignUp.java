package samples.answers.shop;

public record SignUp(String email, String password) {
}
