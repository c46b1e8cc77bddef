// without libraries
package transactions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shop.UseCase;

@Service
class WithoutClassPath {

  private TransactionTemplate template;

  static void here() {
  }

  @Transactional
  public void annotated() {
    here(); // Noncompliant {{YES ANNOTATION}}
  }

  @UseCase
  public void perhaps() {
    here(); // Noncompliant {{CANNOT_TELL UNKNOWN}}
  }

  public void open() {
    here(); // Noncompliant {{CANNOT_TELL CALLERS}}
    template.executeWithoutResult(status -> here()); // Noncompliant {{YES CALL}}
  }
}
