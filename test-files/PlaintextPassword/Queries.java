package samples.queries;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.jdbc.core.JdbcTemplate;

@Entity
class User {
  @Id
  Long id;
  String email;
  String password;
}

interface UserRepository extends JpaRepository<User, Long> {
  Optional<User> findByEmailAndPassword(String email, String password); // Noncompliant {{This looks an account up by its password, so it is stored readable; look it up by name and let the encoder compare the hash.}}
//               ^^^^^^^^^^^^^^^^^^^^^^

  boolean existsByUsernameIgnoreCaseAndPassword(String name, String password); // Noncompliant

  User findUserByUserNameAndUserPwd(String userName, String userPwd); // Noncompliant

  @Query("select u from User u where u.email = :email and u.password = :password") // Noncompliant
  User login(String email, String password);

  @Query(value = "SELECT * FROM users WHERE email = ?1 AND password = ?2", nativeQuery = true) // Noncompliant
  User nativeLogin(String email, String password);

  Optional<User> findByEmail(String email);

  Optional<User> findByPasswordResetToken(String token);

  User findByEmailAndPasswordHash(String email, String passwordHash);

  User findByNameAndPassword(String name, String encodedPassword);

  @Query("select u from User u where u.email = :email and u.password = :passwordHash")
  User byHash(String email, String passwordHash);

  @Query("select u.password from User u where u.email = :email")
  String passwordOf(String email);

  @Query("update User u set u.password = :password where u.id = :id")
  void change(Long id, String password);
}

interface UserMapper {
  @Select("select * from user where name = #{name} and password = #{password}") // Noncompliant
  User login(String name, String password);

  @Select("select * from user where name = #{name} and password = md5(#{password})")
  User md5(String name, String password);
}

class Jdbc {

  private static final String LOGIN = "select id from users where name = ? and pwd = ?"; // Noncompliant
  private static final String BY_HASH = "select id from users where name = ? and password = ?";

  PreparedStatement login(Connection connection) throws SQLException {
    return connection.prepareStatement("select * from user where email=? and password=?"); // Noncompliant
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  String concatenated(String name, String password) {
    return "SELECT * FROM users WHERE name = '" + name
      + "' AND password = '" + password + "'"; // Noncompliant
  }

  String formatted(String name, String password) {
    return String.format("SELECT * FROM users WHERE name = '%s' AND password = '%s'", name, password); // Noncompliant
  }

  Integer template(JdbcTemplate jdbc, String name, String password) {
    return jdbc.queryForObject(LOGIN, Integer.class, name, password);
  }

  Integer hashed(JdbcTemplate jdbc, String name, String password) {
    return jdbc.queryForObject("select id from users where name = ? and password = ?", Integer.class, name, digest(password));
  }

  Integer constantForHash(JdbcTemplate jdbc, String name, String passwordHash) {
    return jdbc.queryForObject(BY_HASH, Integer.class, name, passwordHash);
  }

  private static String digest(String text) {
    return Integer.toHexString(text.length());
  }

  Object hql(EntityManager em, String name, String password) {
    return em.createQuery("FROM User WHERE name = :name AND password = :password") // Noncompliant
      .setParameter("name", name)
      .setParameter("password", password)
      .getSingleResult();
  }

  Predicate criteria(CriteriaBuilder cb, Root<User> root, String password) {
    return cb.equal(root.get("password"), password); // Noncompliant
//            ^^^^^
  }

  Criteria mongo(String email, String password) {
    return Criteria.where("email").is(email).and("password").is(password); // Noncompliant
  }

  String link(String password) {
    return "https://shop.example.org/where?password=" + password;
  }
}
