package samples.documents;

import org.springframework.data.mongodb.core.mapping.Document;

@Document("accounts")
class Account {
  private String id;
  private double balance; // Noncompliant
  private Float rentAmount; // Noncompliant
  private double interestRate;
}

class Sketch {
  private double balance;
}
