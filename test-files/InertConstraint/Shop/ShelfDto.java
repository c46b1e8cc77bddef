package samples.inert.shop;

import java.util.List;

class ShelfDto extends NamedPart {

  private List<Position> positions;

  public List<Position> getPositions() {
    return positions;
  }

  public void setPositions(List<Position> positions) {
    this.positions = positions;
  }
}
