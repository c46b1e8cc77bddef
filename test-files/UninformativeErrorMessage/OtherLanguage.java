// parameter: phrases=es ist ein fehler aufgetreten, bitte versuchen sie es später erneut
package com.acme.shop.words.german;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class LeereWorte {

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> alles(Exception e) {
    return ResponseEntity.status(500).body("Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut!"); // Noncompliant
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<String> zustand(IllegalStateException e) {
    return ResponseEntity.status(500).body("Die Bestellung wurde nicht gespeichert. Bitte versuchen Sie es später erneut!");
  }
}
