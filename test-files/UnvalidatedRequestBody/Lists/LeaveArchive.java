package samples.unvalidated.lists;

import java.util.List;

public interface LeaveArchive {

  void keepAll(List<Leave> leaves);
}
