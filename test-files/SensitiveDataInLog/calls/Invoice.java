package samples.logs.calls;

public record Invoice(String number, long cents) {
}
