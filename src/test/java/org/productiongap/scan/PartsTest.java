package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

  @TempDir
  private Path folder;

  @Test
  void oneWhereEveryTypeIsDeclaredOnce() throws IOException {
    List<Path> sources = List.of(java("a/src/shop/Order", "package shop;"), java("b/src/shop/cart/Order", "/* package shop; */ package shop.cart;"), java("b/src/shop/Cart", "package shop;"));
    assertThat(Parts.of(sources)).containsExactly(sources);
  }

  @Test
  void asManyAsATypeIsDeclaredTimes() throws IOException {
    Path orderOfA = java("a/src/shop/Order", "package shop;");
    Path orderOfB = java("b/src/shop/Order", "// license\npackage  shop ;");
    Path cartOfB = java("b/src/shop/cart/Cart", "package shop.cart;");
    Path billOfC = java("c/src/bill/Bill", "package bill;");
    Path orderOfD = java("d/src/shop/Order", "package shop;");
    assertThat(Parts.of(List.of(orderOfA, orderOfB, cartOfB, billOfC, orderOfD)))
      .containsExactly(List.of(orderOfA, billOfC), List.of(orderOfB, cartOfB), List.of(orderOfD));
  }

  @Test
  void filesThatLieElsewhereThanTheirPackageSays() throws IOException {
    Path one = java("one/Order", "package shop;");
    Path two = java("two/Order", "package shop;");
    Path three = java("two/deeper/Order", "");
    Path four = java("two/Cart", "package shop;");
    assertThat(Parts.of(List.of(one, two, three, four))).containsExactly(List.of(one, three), List.of(two, four));
  }

  @Test
  void modulesStandForThemselvesAndNotesOnPackagesTogether() throws IOException {
    Path a = java("a/src/module-info", "module a {}");
    Path noteA = java("a/src/shop/package-info", "package shop;");
    Path b = java("b/src/module-info", "module b {}");
    Path noteB = java("b/src/shop/package-info", "package shop;");
    assertThat(Parts.of(List.of(noteA, noteB))).hasSize(1);
    assertThat(Parts.of(List.of(a, noteA, b, noteB)).stream().filter(part -> part.contains(a) && part.contains(b))).isEmpty();
  }

  private Path java(String name, String... lines) throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.createDirectories(file.getParent());
    return Files.write(file, Arrays.asList(lines));
  }
}
