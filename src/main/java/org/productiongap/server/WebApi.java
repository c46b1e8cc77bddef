package org.productiongap.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The web API of a running server, on this machine.
 *
 * @param address where the server listens
 * @param user the user to be, with the password
 */
record WebApi(URI address, String user, String password) {

  /** The first analysis of a fresh server keeps it busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient CLIENT = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).connectTimeout(Duration.ofSeconds(10)).build();
  private static final int PAGE = 500;
  /** More than this no search of SonarQube returns. */
  private static final int MOST = 10_000;
  private static final int OK = 200;
  private static final int ERROR = 400;

  /**
   * Asks.
   *
   * @throws ServerProblem when the server does not answer, or answers with an error
   */
  JsonObject get(String path, Map<String, String> parameters) {
    return send(request(path + "?" + form(parameters)).GET().build());
  }

  /**
   * Asks page by page.
   *
   * @param items the member of the answers that holds the items
   * @return all items, but no more than 10,000
   * @throws ServerProblem when the server does not answer, or answers with an error
   */
  List<JsonObject> all(String path, String items, Map<String, String> parameters) {
    List<JsonObject> all = new ArrayList<>();
    for (int page = 1; page <= MOST / PAGE; page++) {
      Map<String, String> paged = new java.util.HashMap<>(parameters);
      paged.put("ps", String.valueOf(PAGE));
      paged.put("p", String.valueOf(page));
      List<JsonElement> found = get(path, paged).getAsJsonArray(items).asList();
      found.forEach(item -> all.add(item.getAsJsonObject()));
      if (found.size() < PAGE) {
        break;
      }
    }
    return all;
  }

  /**
   * Changes something.
   *
   * @throws ServerProblem when the server does not answer, or answers with an error
   */
  JsonObject post(String path, Map<String, String> parameters) {
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
      .POST(HttpRequest.BodyPublishers.ofString(form(parameters))).build());
  }

  /** Whether the server accepts this user and password. */
  boolean isLoggedIn() {
    return get("api/authentication/validate", Map.of()).get("valid").getAsBoolean();
  }

  /** What the server says of itself, such as {@code UP}; empty text while it does not answer. */
  String status() {
    try {
      HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(address.resolve("/api/system/status")).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == OK ? JsonParser.parseString(response.body()).getAsJsonObject().get("status").getAsString() : "";
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private HttpRequest.Builder request(String path) {
    String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(address.resolve("/" + path)).timeout(PATIENCE).header("Authorization", "Basic " + credentials);
  }

  private static JsonObject send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= ERROR) {
        throw new ServerProblem("SonarQube answered %s with %d: %s".formatted(request.uri().getPath(), response.statusCode(), response.body()));
      }
      return response.body().isEmpty() ? new JsonObject() : JsonParser.parseString(response.body()).getAsJsonObject();
    } catch (IOException e) {
      throw new ServerProblem("SonarQube does not answer %s: %s.".formatted(request.uri().getPath(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerProblem("Interrupted while SonarQube was asked.", e);
    }
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
      .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
      .collect(Collectors.joining("&"));
  }
}
