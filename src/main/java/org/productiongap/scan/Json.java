package org.productiongap.scan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * Writes records as JSON: indented, without what is null, every character escaped that JSON wants escaped.
 */
final class Json {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {
  }

  static String write(Object value) {
    return GSON.toJson(value) + "\n";
  }
}
