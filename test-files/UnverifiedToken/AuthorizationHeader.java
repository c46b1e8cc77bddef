package samples.unverified.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

@Path("/me")
class MeResource {

  private final ObjectMapper json = new ObjectMapper();

  @GET
  public String me(@HeaderParam(HttpHeaders.AUTHORIZATION) String header) throws IOException {
    String[] parts = header.substring("Bearer ".length()).split("\\.");
    JsonNode payload = json.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)); // Noncompliant
    return payload.get("sub").asText();
  }

  String user(HttpServletRequest request) throws IOException {
    String[] parts = request.getHeader("Authorization").substring(7).split("\\.");
    return json.readTree(Base64.getUrlDecoder().decode(parts[1])).get("sub").asText(); // Noncompliant
  }

  /** Name and password, not a token. */
  String basic(@HeaderParam("X-Account") String account) {
    String[] parts = account.split("\\.");
    return new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
  }
}
