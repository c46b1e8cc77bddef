package todos;

public record Todo(String text, boolean done) {
}
