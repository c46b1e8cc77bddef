package samples.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.JarURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

class Requests {

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  String endless(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).GET().build(); // Noncompliant {{This HTTP request has no time-out of its own: a partner that stays silent holds every caller up; set "timeout(...)".}}
//                        ^^^^^^^^^^^^^^^^^^^^^^
    return client.send(request, BodyHandlers.ofString()).body();
  }

  String endlessInSteps(String url, String token) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(); // Noncompliant
    builder.uri(URI.create(url));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    return client.send(builder.build(), BodyHandlers.ofString()).body();
  }

  CompletableFuture<String> endlessLater(String url) {
    return client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  String endlessFuture(String url) throws Exception {
    return client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).get().body(); // Noncompliant
  }

  String limited(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  String limitedInSteps(String url) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url));
    limit(builder);
    return client.send(builder.build(), BodyHandlers.ofString()).body();
  }

  private void limit(HttpRequest.Builder builder) {
    builder.timeout(Duration.ofSeconds(5));
  }

  String limitedFuture(String url) throws Exception {
    return client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).get(5, TimeUnit.SECONDS).body();
  }

  CompletableFuture<String> limitedLater(String url) {
    return client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).orTimeout(5, TimeUnit.SECONDS).thenApply(HttpResponse::body);
  }
}

class Connections {

  byte[] endless(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(); // Noncompliant {{This connection has no time-out of its own: a partner that stays silent holds every caller up; set "setReadTimeout(...)".}}
    connection.setRequestMethod("GET");
    try (InputStream input = connection.getInputStream()) {
      return input.readAllBytes();
    }
  }

  int connectOnly(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection(); // Noncompliant {{This connection limits only the connect: a partner that stays silent afterwards holds every caller up; set "setReadTimeout(...)".}}
    connection.setConnectTimeout(1_000);
    return connection.getResponseCode();
  }

  String header(String host) throws IOException {
    URLConnection connection = URI.create("https://" + host + "/status").toURL().openConnection(); // Noncompliant
    return connection.getHeaderField("X-Status");
  }

  int inFinally(String server) throws IOException {
    HttpURLConnection connection = null;
    try {
      URL url = new URL(server);
      connection = (HttpURLConnection) url.openConnection(); // Noncompliant
      connection.setDoOutput(true);
      return connection.getResponseCode();
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  byte[] stream(String address) throws IOException {
    return new URL(address).openStream().readAllBytes(); // Noncompliant {{This download has no time-out of its own: a partner that stays silent holds every caller up; set "setReadTimeout(...)" on an "openConnection()" of your own.}}
//                          ^^^^^^^^^^
  }

  Object picture(String address) throws IOException {
    return ImageIO.read(new URL("https://pictures.example.com/" + address)); // Noncompliant
  }

  int limited(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    connection.setConnectTimeout(1_000);
    connection.setReadTimeout(3_000);
    return connection.getResponseCode();
  }

  int limitedByHelper(String address) throws IOException {
    HttpURLConnection connection = open(address);
    return connection.getResponseCode();
  }

  private HttpURLConnection open(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    connection.setReadTimeout(3_000);
    return connection;
  }

  HttpURLConnection forOthers(String address) throws IOException {
    return (HttpURLConnection) new URL(address).openConnection();
  }

  byte[] fromClassPath() throws IOException {
    URL icon = getClass().getResource("/icon.png");
    return icon.openStream().readAllBytes();
  }

  byte[] fromClassPathDirectly() throws IOException {
    return Connections.class.getClassLoader().getResource("icon.png").openConnection().getInputStream().readAllBytes();
  }

  byte[] fromFile(Path path) throws IOException {
    return path.toUri().toURL().openStream().readAllBytes();
  }

  byte[] fromSomewhere(URL url) throws IOException {
    return url.openStream().readAllBytes();
  }

  byte[] fromFileByName(String fileName) throws IOException {
    return new URL("file:" + fileName).openStream().readAllBytes();
  }

  int inJar(URL url) throws IOException {
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    return connection.getContentLength();
  }
}

class Sockets {

  int endless(String host) throws IOException {
    try (Socket socket = new Socket(host, 7)) { // Noncompliant {{This socket has no time-out of its own: a partner that stays silent holds every caller up; set "setSoTimeout(...)".}}
      return socket.getInputStream().read();
    }
  }

  int connectOnly(String host) throws IOException {
    Socket socket = new Socket(); // Noncompliant
    socket.connect(new InetSocketAddress(host, 7), 1_000);
    return socket.getInputStream().read();
  }

  int limited(String host) throws IOException {
    try (Socket socket = new Socket(host, 7)) {
      socket.setSoTimeout(2_000);
      return socket.getInputStream().read();
    }
  }

  boolean isOpen(String host) {
    try (Socket socket = new Socket(host, 7)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }
}
