package marina;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MarinaApplication {

  static final String HARBOR_MASTER = "http://localhost:9000/berths"; // Gap: LocalhostEndpoint

  public static void main(String[] arguments) {
    SpringApplication.run(MarinaApplication.class, arguments);
  }
}
