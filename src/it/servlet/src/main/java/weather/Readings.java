package weather;

import java.sql.SQLException;

public interface Readings {

  double latest(String station) throws SQLException;
}
