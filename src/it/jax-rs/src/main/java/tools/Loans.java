package tools;

public interface Loans {

  void add(Loan loan);

  int open();
}
