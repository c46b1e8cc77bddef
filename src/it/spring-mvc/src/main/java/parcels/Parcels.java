package parcels;

import java.util.List;
import java.util.Optional;

/** What the counter keeps, wherever it keeps it. */
public interface Parcels {

  Parcel add(Parcel parcel);

  Optional<Parcel> onShelf(String shelf);

  List<Parcel> oldest(int number);
}
