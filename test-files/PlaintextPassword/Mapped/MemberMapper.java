package samples.plaintext.mapped;

import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper(componentModel = "spring")
interface MemberMapper {

  Member toMember(Joining joining);

  @Mapping(target = "id", ignore = true)
  @Mapping(target = "mail", source = "address")
  Member named(Joining joining);

  @Mapping(target = "password", ignore = true)
  Member withoutPassword(Joining joining);
}

@Mapper(componentModel = "spring")
interface CarefulMapper {

  Member toMember(Joining joining);

  @AfterMapping
  default void protect(@MappingTarget Member member) {
    member.setPassword(Integer.toHexString(member.getPassword().length()));
  }
}

@Mapper(componentModel = "spring", uses = PasswordTexts.class)
interface HashingMapper {

  Member toMember(Joining joining);
}

class PasswordTexts {

  String write(String text) {
    return Integer.toHexString(text.length());
  }
}
