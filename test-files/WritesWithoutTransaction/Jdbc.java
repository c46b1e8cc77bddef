package samples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

class OrderTable {

  private final DataSource source;

  OrderTable(DataSource source) {
    this.source = source;
  }

  void place(long product, int pieces) throws SQLException { // Noncompliant
    try (Connection connection = source.getConnection();
      PreparedStatement order = connection.prepareStatement("insert into orders (product, pieces) values (?, ?)");
      PreparedStatement stock = connection.prepareStatement("update stock set pieces = pieces - ? where product = ?")) {
      order.setLong(1, product);
      order.setInt(2, pieces);
      order.executeUpdate();
      stock.setInt(1, pieces);
      stock.setLong(2, product);
      stock.executeUpdate();
    }
  }

  void placeTogether(long product) throws SQLException {
    try (Connection connection = source.getConnection();
      PreparedStatement order = connection.prepareStatement("insert into orders (product) values (?)");
      PreparedStatement stock = connection.prepareStatement("update stock set pieces = pieces - 1 where product = ?")) {
      connection.setAutoCommit(false);
      order.setLong(1, product);
      order.executeUpdate();
      stock.setLong(1, product);
      stock.executeUpdate();
      connection.commit();
    }
  }

  void placeFor(Connection connection, long product) throws SQLException {
    try (PreparedStatement order = connection.prepareStatement("insert into orders (product) values (?)");
      PreparedStatement stock = connection.prepareStatement("update stock set pieces = pieces - 1 where product = ?")) {
      order.setLong(1, product);
      order.executeUpdate();
      stock.setLong(1, product);
      stock.executeUpdate();
    }
  }
}
