package samples.unvalidated.relay;

import jakarta.validation.Valid;
import org.springframework.validation.annotation.Validated;

@Validated
interface Runs {

  String start(@Valid Trial trial);

  String note(Trial trial);
}
