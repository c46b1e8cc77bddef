package samples.springdata;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

interface Loans extends JpaRepository<Loan, Long> {

  String CLOSE_ALL = "update Loan l set l.open = false";

  @Modifying
  @Query("delete from Loan l") // Noncompliant {{This statement deletes every row of "Loan"; say in its WHERE clause which rows are meant.}}
//       ^^^^^^^^^^^^^^^^^^^^
  void clear();

  @Modifying
  @Query(CLOSE_ALL) // Noncompliant {{This statement changes every row of "Loan"; say in its WHERE clause which rows are meant.}}
  void closeAll();

  @Modifying
  @Query(value = "DELETE FROM loan -- WHERE branch = ?1", nativeQuery = true) // Noncompliant
  void clearBranch(String branch);

  @Modifying
  @Query(value = """
    UPDATE loan
    SET open = false
    """, nativeQuery = true) // Noncompliant@-3
  void closeNatively();

  @Modifying
  @Query("delete from #{#entityName} e") // Noncompliant
  void clearByName();

  @Modifying
  @Query("delete from Loan l where 1 = 1") // Noncompliant
  void clearPastTheGuard();

  @Modifying
  @Query("update Loan l set l.reminded = true")
  void remind();

  @Modifying
  @Query("update Loan l set l.reminded = true where l.member = ?1")
  void remind(String member);

  @Modifying
  @Query("delete from Loan l") // Noncompliant
  void forget();

  @Modifying
  @Query("update Loan l set l.member = null where l.member = ?1")
  void forget(String member);

  @Modifying
  @Query("delete from Loan l where l.branch = :branch")
  void clearOf(@Param("branch") String branch);

  @Modifying
  @Query("update Loan l set l.open = false " + "where l.member = ?1")
  void closeOf(String member);

  @Modifying
  @Query("delete from #{#entityName} e where e.branch = :#{#branch}")
  void clearByNameOf(@Param("branch") String branch);

  @Modifying
  @Query("delete from Loan l where l.reminders is empty")
  void clearWithoutReminders();

  @Modifying
  @Query(value = "with gone as (select id from loan where open = false) delete from loan where id in (select id from gone)", nativeQuery = true)
  void clearGone();

  @Modifying
  @Query(value = "delete from loan using branch b where b.id = branch_id and b.closed", nativeQuery = true)
  void clearClosedBranches();

  @Modifying
  @Query(value = "TRUNCATE TABLE loan_import_staging", nativeQuery = true)
  void clearStaging();

  @Query("select l from Loan l")
  Loan everything();
}

@Entity
@NamedQuery(name = "Loan.reset", query = "update Loan set reminders = null") // Noncompliant
@NamedQuery(name = "Loan.close", query = "update Loan set open = false where id = :id")
class Loan {
  @Id
  Long id;
  String branch;
  String member;
  String reminders;
  boolean open;
}

@RestController
class LoanController {

  private final Loans loans;

  LoanController(Loans loans) {
    this.loans = loans;
  }

  @DeleteMapping("/loans")
  void deleteAll() {
//     ^^^^^^^^^> {{This answers the request.}}
    loans.deleteAll(); // Noncompliant {{One request deletes every row of "Loan"; delete only what the request names and the caller may delete.}}
//  ^^^^^^^^^^^^^^^^^
  }

  @DeleteMapping("/loans/open")
  void deleteOneCallAway() {
    wipe();
  }

  private void wipe() {
    loans.deleteAllInBatch(); // Noncompliant
  }

  @DeleteMapping("/loans/{id}")
  void delete(@PathVariable long id) {
    loans.deleteById(id);
  }

  void notForRequests() {
    loans.deleteAll();
  }
}
