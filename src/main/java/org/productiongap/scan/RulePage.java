package org.productiongap.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule as Markdown, which is also readable as plain text. The pages are our own, so their few elements are known.
 */
final class RulePage {

  private static final Pattern PARTS = Pattern.compile("(?s)<pre[^>]*>(.*?)</pre>|([^<]+|<(?!pre\\b)[^>]*>)");
  private static final Pattern LINK = Pattern.compile("(?s)<a href=\"([^\"]*)\"[^>]*>(.*?)</a>");
  private static final String CODE = "```";

  private RulePage() {
  }

  /**
   * The page, section by section.
   *
   * @param html may be empty
   */
  static String markdown(String html) {
    StringBuilder markdown = new StringBuilder();
    StringBuilder prose = new StringBuilder();
    Matcher parts = PARTS.matcher(html);
    while (parts.find()) {
      if (parts.group(1) == null) {
        prose.append(parts.group(2));
      } else {
        markdown.append(prose(prose.toString())).append("\n\n" + CODE + "\n").append(unescape(parts.group(1)).strip()).append("\n" + CODE + "\n\n");
        prose.setLength(0);
      }
    }
    return markdown.append(prose(prose.toString())).toString().replaceAll("\n{3,}", "\n\n").strip();
  }

  private static String prose(String html) {
    if (html.isBlank()) {
      return "";
    }
    String text = LINK.matcher(html.replaceAll("\\s+", " ")).replaceAll("[$2]($1)")
      .replaceAll("<h2[^>]*>", "\n\n## ")
      .replaceAll("<h3[^>]*>", "\n\n### ")
      .replaceAll("<li[^>]*>", "\n- ")
      .replaceAll("<br ?/?>", "\n")
      .replaceAll("</?(?:code|tt)>", "`")
      .replaceAll("</?(?:strong|b)>", "**")
      .replaceAll("</?(?:em|i)>", "_")
      .replaceAll("</?(?:p|ul|ol|h2|h3|table|tr|blockquote)[^>]*>", "\n\n")
      .replaceAll("<[^>]*>", " ");
    return unescape(text).replaceAll(" *\n *", "\n");
  }

  private static String unescape(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
  }
}
