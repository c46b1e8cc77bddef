package samples.lombok;

import jakarta.persistence.*;
import java.time.LocalDateTime;
import lombok.*;
import org.hibernate.annotations.CreationTimestamp;

@Entity
@Table(name = "users")
@Getter
@Setter
@NoArgsConstructor
@AllArgsConstructor
@Builder
@ToString(exclude = "password")
@EntityListeners(Object.class)
class User { // Noncompliant {{"User" stores "username" and 2 more columns without a single constraint; declare what is required, unique or limited.}}

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private String id;

  @NonNull
  private String username;

  private String password;

  @Enumerated(EnumType.STRING)
  @Builder.Default
  private Role role = Role.READER;

  @CreationTimestamp
  private LocalDateTime createdAt;
}

enum Role {
  READER, WRITER
}

@Entity
@Getter
@Setter
class Profile {

  @Id
  private String id;

  @Column(nullable = false)
  private String displayName;

  private String bio;
}
