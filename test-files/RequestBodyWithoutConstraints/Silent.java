package samples.unconstrained.silent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

enum Color {
  RED, GREEN
}

class Price {

  private final String currency;
  private final long cents;

  private Price(String currency, long cents) {
    this.currency = currency;
    this.cents = cents;
  }

  @JsonCreator
  static Price of(String currency, long cents) {
    if (cents < 0) {
      throw new IllegalArgumentException("cents");
    }
    return new Price(currency, cents);
  }

  public String getCurrency() {
    return currency;
  }

  public long getCents() {
    return cents;
  }
}

@RestController
class OtherBodies {

  @PostMapping("/map")
  void map(@RequestBody Map<String, String> values) {
    values.clear();
  }

  @PostMapping("/tree")
  void tree(@RequestBody JsonNode tree) {
    tree.size();
  }

  @PostMapping("/color")
  void color(@RequestBody Color color) {
    System.setProperty("color", color.name());
  }

  @PostMapping("/text")
  void text(@RequestBody String text) {
    System.setProperty("text", text);
  }

  @PostMapping("/price")
  void price(@RequestBody Price price) {
    System.setProperty("price", price.getCurrency());
  }
}

class Drawing {
  public String title;
  public int width;
}

class Voucher {
  public Integer uses;
  public Integer days;
}

class Figure {
  final String title;

  Figure(String title) {
    this.title = title;
  }
}

interface Figures {

  Figure from(Stencil stencil);

  void keep(Figure figure);

  void validateFigure(Figure figure);
}

class Stencil {
  public String title;
  public int edges;
}

@RestController
class DrawingController {

  private Figures figures;

  @PostMapping("/drawings/validate")
  boolean validateDrawing(@RequestBody Drawing drawing) {
    return drawing.width > 0;
  }

  @PostMapping("/drawings/text")
  String convertDrawingToText(@RequestBody Drawing drawing) {
    return drawing.title + ":" + drawing.width;
  }

  @PostMapping("/vouchers")
  String voucher(@RequestBody Voucher voucher) {
    int uses = voucher.uses != null ? voucher.uses : 1;
    if (uses < 0) {
      return "refused";
    }
    System.setProperty("uses", String.valueOf(uses));
    return "kept";
  }

  @PostMapping("/figures")
  void figure(@RequestBody Stencil stencil) {
    Figure figure = null;
    figure = figures.from(stencil);
    figures.validateFigure(figure);
    figures.keep(figure);
  }
}
