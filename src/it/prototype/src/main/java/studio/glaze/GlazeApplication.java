package studio.glaze;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GlazeApplication {

  public static void main(String[] args) {
    SpringApplication.run(GlazeApplication.class, args);
  }
}
