package samples.unvalidated.lists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.validation.annotation.Validated;

@Validated
public interface LeaveService {

  void planAll(@NotNull List<@Valid Leave> leaves);
}
