package samples.springdataothers;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

@Document("members")
class Member {
  @Id
  private String id;
  private String email; // Noncompliant
  @Indexed(unique = true)
  private String username;
  private String login;
}

@Table("staff")
record StaffMember(@Id Long id, String email, @Column("login_name") String login) { // Noncompliant
}

@Table("guests")
record GuestUser(@Id Long id, String email) {
}

class Indexes {
  interface Operations {
    void ensureIndex(String field);
  }

  void create(Operations operations) {
    operations.ensureIndex("login");
  }
}
