package samples.silent;

import static jakarta.persistence.EnumType.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.mongodb.core.mapping.Document;

@Entity
class Order {
  @Id
  private Long id;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Enumerated(STRING)
  @Column(length = 20)
  private Status previous;

  @Convert(converter = LevelConverter.class)
  private Level level;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  private Status named;

  @Enumerated
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  private Status alsoNamed;

  @Column(columnDefinition = "order_status")
  private Status ofTheDatabase;

  @Transient
  private Status shown;

  private transient Status cached;

  private static Status last;

  @Enumerated(EnumType.STRING)
  @ElementCollection
  private Set<Status> history;

  @ElementCollection
  @MapKeyEnumerated(EnumType.STRING)
  @Enumerated(EnumType.STRING)
  private Map<Status, Status> transitions;

  @OneToMany
  @MapKey(name = "status")
  private Map<Status, Order> orders;

  private Channel channel;

  private Country country;

  private Weight weight;

  @Enumerated(EnumType.ORDINAL)
  private Weight heaviest;

  private DayOfWeek deliveryDay;

  @Enumerated
  private Month billingMonth;

  private String note;
}

enum Status {
  DRAFT, SENT
}

enum Level {
  LOW, HIGH
}

@Converter
class LevelConverter implements AttributeConverter<Level, String> {
  @Override
  public String convertToDatabaseColumn(Level level) {
    return level.name();
  }

  @Override
  public Level convertToEntityAttribute(String name) {
    return Level.valueOf(name);
  }
}

enum Channel {
  WEB, SHOP;

  @Converter(autoApply = true)
  static class ToCode implements AttributeConverter<Channel, String> {
    @Override
    public String convertToDatabaseColumn(Channel channel) {
      return channel.name();
    }

    @Override
    public Channel convertToEntityAttribute(String name) {
      return Channel.valueOf(name);
    }
  }
}

/** The converter that applies to every column of it is likely in another file. */
enum Country {
  GERMANY("de"), FRANCE("fr");

  private final String code;

  Country(String code) {
    this.code = code;
  }

  static Country ofCode(String code) {
    return GERMANY.code.equals(code) ? GERMANY : FRANCE;
  }
}

enum Weight {
  LIGHT(10), HEAVY(20);

  @EnumeratedValue
  private final int value;

  Weight(int value) {
    this.value = value;
  }
}

@Entity
@Convert(attributeName = "level", converter = LevelConverter.class)
class Alarm {
  @Id
  private Long id;
  private Level level;
}

@Entity
@Immutable
class OrderView {
  @Id
  private Long id;
  private Level level;
}

@Document
class Article {
  @org.springframework.data.annotation.Id
  private String id;
  private Level level;
}

class OrderRequest {
  @JsonFormat(shape = JsonFormat.Shape.NUMBER)
  private Level level;
  private List<Status> statuses;
}
