package samples.traces.helpers;

import java.io.PrintWriter;
import java.io.StringWriter;

class Traces {

  static String of(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static int depth(Throwable failure) {
    return failure.getStackTrace().length;
  }
}
