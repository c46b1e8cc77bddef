package writes;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.io.BufferedWriter;
import java.io.FileWriter;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.hibernate.Session;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.data.annotation.Immutable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import io.quarkus.hibernate.orm.panache.PanacheEntity;

class Stores {

  private Parcels parcels;
  private Notes notes;
  private Crates crates;
  private ParcelDao dao;
  private ParcelMapper mapper;
  private EntityManager manager;
  private Session session;
  private JdbcTemplate jdbc;
  private JdbcClient client;
  private DatabaseClient reactive;
  private MongoTemplate mongo;
  private KafkaTemplate<String, String> kafka;
  private RabbitTemplate rabbit;
  private JmsTemplate jms;

  void springData(Parcel parcel) {
    parcels.save(parcel); // Noncompliant {{DATABASE SAVE Parcel}}
    parcels.saveAll(List.of(parcel)); // Noncompliant {{DATABASE SAVE Parcel}}
    parcels.deleteByShelf("a"); // Noncompliant {{DATABASE DELETE Parcel}}
    parcels.close("a"); // Noncompliant {{DATABASE ANY Parcel}}
    parcels.findByShelf("a");
    parcels.count();
    crates.deleteById(1L); // Noncompliant {{DATABASE DELETE Parcel}}
    notes.save(new Note()); // Noncompliant {{DOCUMENTS SAVE Note}}
    dao.insert(parcel); // Noncompliant {{DATABASE INSERT Parcel}}
    dao.remove(4L); // Noncompliant {{STORE DELETE}}
    dao.load(4L);
    mapper.insertSelective(parcel); // Noncompliant {{DATABASE INSERT Parcel}}
    mapper.put(parcel); // Noncompliant {{DATABASE SAVE Parcel}}
    mapper.createView(parcel);
  }

  void jpa(Parcel parcel) {
    manager.persist(parcel); // Noncompliant {{DATABASE INSERT Parcel}}
    manager.merge(parcel); // Noncompliant {{DATABASE SAVE Parcel}}
    manager.find(Parcel.class, 1L);
    manager.createQuery("update Parcel p set p.shelf = 'a'").executeUpdate(); // Noncompliant {{DATABASE ANY}}
    manager.createQuery("select p from Parcel p").getResultList();
    session.remove(parcel); // Noncompliant {{DATABASE DELETE Parcel}}
    new Ticket().persist(); // Noncompliant {{DATABASE INSERT Ticket}}
    Ticket.deleteAll(); // Noncompliant {{DATABASE DELETE Ticket}}
    Ticket.listAll();
  }

  void sql(Connection connection) throws Exception {
    jdbc.update("update parcel set shelf = 'a' where id = 1"); // Noncompliant {{DATABASE ANY}}
    jdbc.execute("delete from parcel"); // Noncompliant {{DATABASE ANY}}
    jdbc.execute("create table parcel (id int)");
    jdbc.queryForList("select * from parcel");
    client.sql("delete from parcel").update(); // Noncompliant {{DATABASE ANY}}
    client.sql("select 1 from parcel").query().singleRow();
    reactive.sql("insert into parcel values (1)").then(); // Noncompliant {{DATABASE ANY}}
    reactive.sql("insert into parcel values (1)").fetch().rowsUpdated(); // Noncompliant {{DATABASE ANY}}
    PreparedStatement statement = connection.prepareStatement("insert into parcel values (?)");
    statement.executeUpdate(); // Noncompliant {{DATABASE ANY}}
    statement.executeQuery();
  }

  void others(Note note, Path file) throws Exception {
    mongo.insert(note); // Noncompliant {{DOCUMENTS INSERT Note}}
    kafka.send("topic", "text"); // Noncompliant {{MESSAGE SEND}}
    rabbit.convertAndSend("queue", note); // Noncompliant {{MESSAGE SEND}}
    jms.convertAndSend("queue", note); // Noncompliant {{MESSAGE SEND}}
    Files.writeString(file, "text"); // Noncompliant {{FILE SAVE}}
    Files.readString(file);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(1); // Noncompliant {{FILE SAVE}}
    }
    BufferedWriter writer = new BufferedWriter(new FileWriter(file.toFile()));
    writer.write("text"); // Noncompliant {{FILE SAVE}}
    StringWriter text = new StringWriter();
    text.write("text");
  }

  interface Parcels extends JpaRepository<Parcel, Long> {
    void deleteByShelf(String shelf);

    List<Parcel> findByShelf(String shelf);

    @Modifying
    @Query("update Parcel p set p.shelf = null where p.shelf = ?1")
    int close(String shelf);
  }

  interface Crates extends CrudRepository<Parcel, Long> {
  }

  interface Notes extends MongoRepository<Note, String> {
  }

  interface ParcelDao {
    void insert(Parcel parcel);

    void remove(long id);

    Parcel load(long id);
  }

  interface ParcelMapper {
    int insertSelective(Parcel parcel);

    @Insert("insert into parcel values (#{id})")
    void put(Parcel parcel);

    String createView(Parcel parcel);
  }

  @Entity
  static class Parcel {
    @Id
    Long id;
    String shelf;
  }

  @Document
  @Immutable
  static class Note {
    String id;
  }

  @Entity
  static class Ticket extends PanacheEntity {
    String code;
  }
}
