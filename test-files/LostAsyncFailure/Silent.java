package samples.silent;

import org.springframework.scheduling.annotation.Async;

interface Publisher {

  void publish(String order);
}

class Background {

  private final Publisher publisher;

  Background(Publisher publisher) {
    this.publisher = publisher;
  }

  @Async
  void publish(String order) {
    publisher.publish(order);
  }
}
