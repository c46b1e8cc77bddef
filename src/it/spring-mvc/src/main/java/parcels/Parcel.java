package parcels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Parcel {

  @Id
  @GeneratedValue
  private Long id;
  @Column(nullable = false, length = 40)
  private String shelf;
  @Column(nullable = false)
  private int grams;

  protected Parcel() {
  }

  public Parcel(String shelf, int grams) {
    this.shelf = shelf;
    this.grams = grams;
  }

  public Long getId() {
    return id;
  }

  public String getShelf() {
    return shelf;
  }

  public int getGrams() {
    return grams;
  }
}
