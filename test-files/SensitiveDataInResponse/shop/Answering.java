package samples.answers.shop;

import org.springframework.http.ResponseEntity;

abstract class Answering {

  ResponseEntity<Object> found(Object data) {
    return ResponseEntity.ok(data);
  }

  String describe(Object data) {
    return data.getClass().getSimpleName();
  }
}
