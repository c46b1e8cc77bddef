package org.productiongap.configuration;

import java.util.regex.Pattern;

/**
 * Variables as a shell, Docker and Compose write them.
 */
final class Shell {

  private static final Pattern BARE = Pattern.compile("\\$([A-Za-z_]\\w*)");
  private static final Pattern ONLY_IF_UNSET = Pattern.compile("\\$\\{(\\w+)([-?])");

  private Shell() {
  }

  /** The text with its variables written as placeholders: {@code $NAME} is {@code ${NAME}}, {@code ${NAME-x}} is {@code ${NAME:-x}}. */
  static String portable(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    String braces = BARE.matcher(text.replace("$$", String.valueOf(ConfiguredText.TEMPLATE))).replaceAll("\\${$1}");
    return ONLY_IF_UNSET.matcher(braces).replaceAll("\\${$1:$2");
  }
}
