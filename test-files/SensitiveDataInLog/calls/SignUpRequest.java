package samples.logs.calls;

public record SignUpRequest(String email, String password) {
}
