package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.productiongap.framework.Place;
import org.sonarsource.sonarlint.core.analysis.api.ClientInputFile;
import org.sonarsource.sonarlint.core.analysis.api.IssueLocation;
import org.sonarsource.sonarlint.core.commons.api.TextRange;

class EngineTest {

  private static final Path ROOT = Path.of("/shop");
  private static final ClientInputFile SHOP = new SourceFile(ROOT.resolve("shop/Shop.java"), "shop/Shop.java");

  @Test
  void keepsTheWholeRangeOfAPlace() {
    assertThat(Engine.place(new Location(SHOP, new TextRange(3, 4, 5, 6)))).isEqualTo(new Place("shop/Shop.java", 3, 4, 5, 6));
  }

  @Test
  void knowsAPlaceWithoutARangeAsItsFile() {
    assertThat(Engine.place(new Location(SHOP, null))).isEqualTo(Place.ofLine("shop/Shop.java", 0));
    assertThat(Engine.place(new Location(null, null))).isEqualTo(Place.ofLine(".", 0));
  }

  private record Location(ClientInputFile getInputFile, TextRange getTextRange) implements IssueLocation {

    @Override
    public String getMessage() {
      return null;
    }
  }
}
