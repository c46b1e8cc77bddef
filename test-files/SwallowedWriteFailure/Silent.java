package com.acme.shop.swallowed.silent;

import jakarta.annotation.PreDestroy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.repository.CrudRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Document
class Parcel {

  String id;
}

@Document
class AuditEntry {

  String text;
}

class NotStoredException extends RuntimeException {

  NotStoredException(Throwable cause) {
    super(cause);
  }
}

interface Parcels extends CrudRepository<Parcel, String> {

  Optional<Parcel> findByName(String name);
}

interface AuditEntries extends CrudRepository<AuditEntry, String> {
}

record ParcelLostEvent(Parcel parcel) {
}

interface Alarms {

  void raise(Exception failure);
}

@Service
class ParcelService {

  private static final Logger LOG = LoggerFactory.getLogger(ParcelService.class);

  private final Parcels parcels;
  private final Parcels pickupQueueDao;
  private final AuditEntries audit;
  private final Alarms alarms;
  private int failures;

  ParcelService(Parcels parcels, Parcels pickupQueueDao, AuditEntries audit, Alarms alarms) {
    this.parcels = parcels;
    this.pickupQueueDao = pickupQueueDao;
    this.audit = audit;
    this.alarms = alarms;
  }

  void rethrown(Parcel parcel) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      LOG.error("Not saved", e);
      throw new NotStoredException(e);
    }
  }

  boolean told(Parcel parcel) {
    try {
      parcels.save(parcel);
      return true;
    } catch (Exception e) {
      LOG.error("Not saved", e);
      return false;
    }
  }

  Parcel toldByNull(Parcel parcel) {
    Parcel saved = null;
    try {
      saved = parcels.save(parcel);
    } catch (Exception e) {
      LOG.error("Not saved", e);
    }
    return saved;
  }

  Optional<Parcel> toldByNothing(Parcel parcel) {
    try {
      return Optional.of(parcels.save(parcel));
    } catch (Exception e) {
      LOG.error("Not saved", e);
      return Optional.empty();
    }
  }

  void counted(Parcel parcel) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      failures++;
    }
  }

  List<String> collected(List<Parcel> all) {
    List<String> failed = new ArrayList<>();
    for (Parcel parcel : all) {
      try {
        parcels.save(parcel);
      } catch (Exception e) {
        failed.add(parcel.id);
      }
    }
    return failed;
  }

  void handedOn(Parcel parcel) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      alarms.raise(e);
    }
  }

  void compensated(Parcel parcel, Parcel before) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      parcels.save(before);
    }
  }

  void idempotent(Parcel parcel) {
    try {
      parcels.save(parcel);
    } catch (DuplicateKeyException e) {
      LOG.debug("There already");
    } catch (DataIntegrityViolationException e) {
      LOG.info("There already");
    }
  }

  void triedAgain(Parcel parcel) {
    for (int i = 0; i < 3; i++) {
      try {
        parcels.save(parcel);
        return;
      } catch (Exception e) {
        LOG.warn("Attempt {} failed", i, e);
      }
    }
    throw new IllegalStateException("Not saved");
  }

  void eachForItself(List<Parcel> all) {
    for (Parcel parcel : all) {
      try {
        parcels.save(parcel);
      } catch (Exception e) {
        LOG.error("{} not saved", parcel.id, e);
      }
    }
  }

  void aside(AuditEntry entry) {
    try {
      audit.save(entry);
    } catch (Exception e) {
      LOG.warn("No audit entry", e);
    }
  }

  void deleteQuietly(Parcel parcel) {
    try {
      parcels.delete(parcel);
    } catch (Exception e) {
      LOG.warn("Not deleted", e);
    }
  }

  @PreDestroy
  void close() {
    try {
      parcels.deleteAll();
    } catch (Exception e) {
      LOG.warn("Not emptied", e);
    }
  }

  @Scheduled(cron = "0 0 3 * * *")
  void nightly() {
    try {
      parcels.deleteById("old");
    } catch (Exception e) {
      LOG.error("Old parcels stay", e);
    }
  }

  void takenFromTheQueue(String id) {
    try {
      pickupQueueDao.deleteById(id);
    } catch (Exception e) {
      LOG.warn("{} stays in the queue and comes out again", id, e);
    }
  }

  void deleteParcels(long olderThanDays) {
    try {
      parcels.deleteAll();
    } catch (Exception e) {
      LOG.warn("Old parcels stay until the next run", e);
    }
  }

  void onParcelLost(ParcelLostEvent event) {
    try {
      parcels.save(event.parcel());
    } catch (Exception e) {
      LOG.error("Lost parcel not marked", e);
    }
  }

  void restored(Parcel parcel, Parcel before, Path label) {
    try {
      Files.readString(label);
    } catch (IOException e) {
      try {
        parcels.save(before);
      } catch (Exception again) {
        LOG.error("Not restored", again);
      }
      throw new NotStoredException(e);
    }
  }

  void later(Parcel parcel) {
    CompletableFuture.runAsync(() -> {
      try {
        parcels.save(parcel);
      } catch (Exception e) {
        LOG.error("Not saved", e);
      }
    });
  }

  void otherFailure(Parcel parcel, Path label) {
    try {
      parcels.save(parcel);
      Files.readString(label);
    } catch (IOException e) {
      LOG.error("No label", e);
    }
  }

  void directory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      LOG.error("No directory", e);
    }
  }

  void rethrownByUtility(Parcel parcel) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      org.apache.commons.lang3.exception.ExceptionUtils.rethrow(e);
    }
  }

  @SuppressWarnings("finally")
  boolean answeredAtTheEnd(Parcel parcel) {
    boolean saved = false;
    try {
      parcels.save(parcel);
      saved = true;
    } catch (Exception e) {
      LOG.error("Not saved", e);
    } finally {
      return saved;
    }
  }

  void cleanedUp(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      LOG.warn("File stays", e);
    }
  }

  Optional<Parcel> reading(String name) {
    try {
      return parcels.findByName(name);
    } catch (Exception e) {
      LOG.error("Not found", e);
      return Optional.empty();
    }
  }
}

class ParcelSigns {

  private static final Logger LOG = LoggerFactory.getLogger(ParcelSigns.class);

  private final Parcels parcels;
  private final File closedFlag = new File("closed");

  ParcelSigns(Parcels parcels) {
    this.parcels = parcels;
  }

  void touch(Parcel seen) {
    try {
      parcels.save(seen);
    } catch (RuntimeException e) {
      LOG.warn("When it was last seen stays unknown", e);
    }
  }

  void markClosed() {
    try {
      closedFlag.createNewFile();
    } catch (IOException e) {
      LOG.error("Close the depot by hand", e);
    }
  }

  void markShutdown(Parcel last) {
    try {
      parcels.save(last);
    } catch (RuntimeException e) {
      LOG.warn("The next one to start will see it", e);
    }
  }
}

@RestController
class ParcelEndpoints {

  private final Parcels parcels;

  ParcelEndpoints(Parcels parcels) {
    this.parcels = parcels;
  }

  @PostMapping("/parcels")
  ResponseEntity<String> create(@RequestBody Parcel parcel) {
    try {
      parcels.save(parcel);
      return ResponseEntity.ok("sent");
    } catch (Exception e) {
      return ResponseEntity.status(500).body("not sent");
    }
  }

  @PostMapping("/page")
  String page(Parcel parcel, Model model) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      model.addAttribute("message", "Not sent");
    }
    return "parcel";
  }

  @PostMapping("/moved")
  @Transactional
  public void inTransaction(Parcel parcel) {
    try {
      parcels.save(parcel);
    } catch (Exception e) {
      throw new NotStoredException(e);
    }
  }
}
