package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingsTest {

  @TempDir
  private Path root;

  @Test
  void modulesAreLookedAtTogether() throws IOException {
    Path order = add("core/src/main/java/shop/Order.java", "/* A */\r\npackage shop;\r\nclass Order {}");
    Path orders = add("web/src/main/java/shop/Orders.java", "package shop;\nclass Orders {}");
    Path info = add("core/src/main/java/shop/package-info.java", "package shop;");
    Path other = add("web/src/main/java/shop/package-info.java", "package shop;");
    assertThat(sittings(orders, order, info, other)).containsExactly(List.of(order, info, orders, other));
  }

  @Test
  void servicesWithTypesOfTheSameNameAreNot() throws IOException {
    Path a = add("a/src/main/java/shop/Order.java", "package shop; class Order {}");
    Path aOnly = add("a/src/main/java/shop/web/A.java", "package shop.web; class A {}");
    Path b = add("b/src/main/java/shop/Order.java", "package shop; class Order {}");
    Path bOnly = add("b/src/main/java/shop/web/B.java", "package shop.web; class B {}");
    Path c = add("c/src/main/java/shop/other/Order.java", "package shop.other; class Order {}");
    assertThat(sittings(a, b, c, aOnly, bOnly)).containsExactly(List.of(a, aOnly, c), List.of(b, bOnly));
  }

  @Test
  void filesOutsideTheFolderOfTheirPackageBelongToTheirOwn() throws IOException {
    Path one = add("one/Order.java", "package shop; class Order {}");
    Path two = add("two/Order.java", "package shop; class Order {}");
    Path plain = add("two/Plain.java", "class Plain {}");
    Path gone = root.resolve("two/Gone.java");
    assertThat(sittings(one, two, plain, gone)).containsExactly(List.of(one), List.of(gone, two, plain));
  }

  private static List<List<Path>> sittings(Path... files) {
    return Sittings.of(Stream.of(files).toList());
  }

  private Path add(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
