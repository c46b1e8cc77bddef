package samples.inert.shop;

import java.util.List;

class ShelfDtoRequest extends NamedPart {

  private List<Position> positions; // Noncompliant

  public List<Position> getPositions() {
    return positions;
  }

  public void setPositions(List<Position> positions) {
    this.positions = positions;
  }
}
