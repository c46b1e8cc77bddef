package samples.ordinal.elsewhere;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

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
