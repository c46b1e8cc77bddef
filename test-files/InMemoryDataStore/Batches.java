package samples.memory.batches;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

record Reading(String sensor, double value) {
}

interface Archive {

  void keep(List<Reading> readings);
}

@Service
class ReadingService {

  private static final int SIZE = 100;
  private final List<Reading> batch = new ArrayList<>();
  private final Archive archive;

  ReadingService(Archive archive) {
    this.archive = archive;
  }

  public synchronized void take(Reading reading) {
    batch.add(reading);
    if (batch.size() >= SIZE) {
      archive.keep(List.copyOf(batch));
      batch.clear();
    }
  }
}

@Service
class CalibrationService {

  private final List<Reading> calibrations = new ArrayList<>(); // Noncompliant

  public synchronized void take(Reading reading) {
    calibrations.add(reading);
  }
}
