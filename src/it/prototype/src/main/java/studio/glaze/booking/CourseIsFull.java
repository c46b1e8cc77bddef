package studio.glaze.booking;

public class CourseIsFull extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CourseIsFull(String title) {
    super("There are not enough free places in \"" + title + "\".");
  }
}
