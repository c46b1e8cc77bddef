package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.productiongap.framework.Place;
import org.sonarsource.sonarlint.core.analysis.api.ClientInputFile;
import org.sonarsource.sonarlint.core.analysis.api.IssueLocation;
import org.sonarsource.sonarlint.core.commons.api.TextRange;

class EngineTest {

  private static final Path ROOT = Path.of("/shop");
  private static final ProjectFiles FILES = new ProjectFiles(ROOT, List.of(), List.of(), List.of(), List.of());
  private static final ClientInputFile SHOP = new SourceFile(ROOT.resolve("shop/Shop.java"), "shop/Shop.java");

  @Test
  void keepsTheWholeRangeOfAPlace() {
    assertThat(Engine.place(new Location(SHOP, new TextRange(3, 4, 5, 6)), FILES)).isEqualTo(new Place("shop/Shop.java", 3, 4, 5, 6));
  }

  @Test
  void knowsAPlaceWithoutARangeAsItsFile() {
    assertThat(Engine.place(new Location(SHOP, null), FILES)).isEqualTo(Place.ofLine("shop/Shop.java", 0));
    assertThat(Engine.place(new Location(null, null), FILES)).isEqualTo(Place.ofLine(ROOT.toString(), 0));
  }

  private record Location(ClientInputFile getInputFile, TextRange getTextRange) implements IssueLocation {

    @Override
    public String getMessage() {
      return null;
    }
  }
}
