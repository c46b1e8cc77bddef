package samples.tables;

import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mapper of MyBatis reads the table's name here; it needs no entity. */
@Table(name = "tb_reader")
class Reader {
  @Id
  private Integer id;
  private String name;
  private Integer points;

  public Integer getId() {
    return id;
  }

  public void setId(Integer id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Integer getPoints() {
    return points;
  }

  public void setPoints(Integer points) {
    this.points = points;
  }
}

class ReaderForm {
  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}

interface ReaderMapper {
  int insertSelective(Reader reader);

  int delete(Reader reader);

  int addPoint(Integer id);
}

@RestController
class Readers {

  private final ReaderMapper readers;

  Readers(ReaderMapper readers) {
    this.readers = readers;
  }

  @PostMapping("/readers")
  public int add(@RequestBody Reader reader) { // Noncompliant
    return readers.insertSelective(reader);
  }

  @PostMapping("/readers/delete")
  public int deleteReader(@RequestBody Reader reader) {
    return readers.delete(reader);
  }

  @PostMapping("/readers/point")
  public int addPoint(@RequestBody Reader reader) {
    return readers.addPoint(reader.getId());
  }

  @PostMapping("/readers/form")
  public int add(@RequestBody ReaderForm form) {
    Reader reader = new Reader();
    reader.setName(form.getName());
    return readers.insertSelective(reader);
  }
}
