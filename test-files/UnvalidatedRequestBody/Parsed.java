package samples.parsed;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

class FeedbackServlet extends HttpServlet {

  private final ObjectMapper mapper = new ObjectMapper();
  private final transient Feedbacks feedbacks;
  private final transient Validator validator;
  private final transient Jsonb jsonb;

  FeedbackServlet(Feedbacks feedbacks, Validator validator, Jsonb jsonb) {
    this.feedbacks = feedbacks;
    this.validator = validator;
    this.jsonb = jsonb;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    feedbacks.add(mapper.readValue(request.getReader(), Feedback.class)); // Noncompliant {{Validate this body before using it: nothing checks the constraints of "Feedback", such as "@NotBlank" on "text".}}
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String body = request.getReader().lines().collect(Collectors.joining());
    Feedback feedback = jsonb.fromJson(body, Feedback.class); // Noncompliant
    feedbacks.add(feedback);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Feedback feedback = mapper.readValue(request.getInputStream(), Feedback.class);
    if (!validator.validate(feedback).isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    feedbacks.add(feedback);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Feedback stored = mapper.readValue(getServletContext().getResourceAsStream("/feedback.json"), Feedback.class);
    feedbacks.add(stored);
  }
}

@RestController
class FeedbackController {

  private final ObjectMapper mapper;
  private final Feedbacks feedbacks;

  FeedbackController(ObjectMapper mapper, Feedbacks feedbacks) {
    this.mapper = mapper;
    this.feedbacks = feedbacks;
  }

  @PostMapping("/feedback/text")
  void fromText(@RequestBody String body) throws IOException {
    List<Feedback> all = mapper.readValue(body, new TypeReference<List<Feedback>>() { }); // Noncompliant
    all.forEach(feedbacks::add);
  }

  @PostMapping("/feedback/map")
  void fromMap(@RequestBody Map<String, Object> body) {
    feedbacks.add(mapper.convertValue(body, Feedback.class)); // Noncompliant
  }

  @PostMapping("/feedback/part")
  void fromPart(@RequestPart("feedback") String feedback, @RequestPart("picture") MultipartFile picture) throws IOException {
    feedbacks.addValidated(mapper.readValue(feedback, Feedback.class));
  }

  @PostMapping("/feedback/header")
  void fromElsewhere(@RequestHeader("X-Feedback") String header) throws IOException {
    feedbacks.add(mapper.readValue(header, Feedback.class));
  }
}

interface Feedbacks {

  void add(Feedback feedback);

  void addValidated(Feedback feedback);
}

record Feedback(@NotBlank String text) {
}
