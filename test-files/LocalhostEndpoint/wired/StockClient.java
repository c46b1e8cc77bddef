package samples.localhost.wired;

interface StockClient {

  String stock();
}
