package samples.upload.handed;

import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class Pictures {

  private final Storage storage;
  private final PortraitStore portraits;
  private final PortraitGuard guard;

  Pictures(Storage storage, PortraitStore portraits, PortraitGuard guard) {
    this.storage = storage;
    this.portraits = portraits;
    this.guard = guard;
  }

  @PostMapping("/pictures")
  String picture(@RequestParam MultipartFile file) throws IOException {
    return storage.store(file);
  }

  @PostMapping("/portraits/{id}")
  void portrait(@PathVariable String id, @RequestParam("file") MultipartFile file) throws IOException {
    portraits.keep(id, file);
  }

  @PostMapping("/portraits/small")
  void small(@RequestParam MultipartFile file) throws IOException {
    portraits.keepSmall(file);
  }

  @PostMapping("/portraits/looked-at")
  void lookedAt(@RequestParam MultipartFile file) throws IOException {
    if (!"image/png".equals(file.getContentType())) {
      throw new IllegalArgumentException("no picture");
    }
    portraits.keepLookedAt(file);
  }

  @PostMapping("/portraits/guarded")
  void guarded(@RequestParam MultipartFile file) throws IOException {
    guard.look(file);
    portraits.keepGuarded(file);
  }
}
