package samples.converted;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Machine {
  @Id
  private Long id;
  private Mode mode;
}

enum Mode {
  ON, OFF
}

@Converter(autoApply = true)
class ModeConverter implements AttributeConverter<Mode, String> {
  @Override
  public String convertToDatabaseColumn(Mode mode) {
    return mode.name();
  }

  @Override
  public Mode convertToEntityAttribute(String name) {
    return Mode.valueOf(name);
  }
}
