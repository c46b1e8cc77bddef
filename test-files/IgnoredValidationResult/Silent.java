package samples.ignored.silent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

record Guest(@NotBlank String name) {
}

record Refresh(java.util.List<String> codes) {
}

@Retention(RetentionPolicy.RUNTIME)
@interface AnswersValidationErrors {
}

@RestController
class GuestController {

  @AnswersValidationErrors
  @PostMapping("/guests")
  String add(@Valid @RequestBody Guest guest, BindingResult result) {
    return guest.name().trim();
  }

  @PostMapping("/guests/refresh")
  int refresh(@Valid @RequestBody Refresh refresh, BindingResult result) {
    return refresh.codes().size();
  }

  @PostMapping("/guests/text")
  String text(@Valid @RequestBody Guest guest, BindingResult result) {
    StringBuilder text = new StringBuilder();
    result.getAllErrors().forEach(error -> text.append(error.getDefaultMessage()));
    return text.isEmpty() ? guest.name() : text.toString();
  }
}

class GuestValidator implements Validator {

  @Override
  public boolean supports(Class<?> type) {
    return type == Guest.class;
  }

  @Override
  public void validate(Object target, Errors errors) {
    System.setProperty("checked", target.toString());
  }
}
