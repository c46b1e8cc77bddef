package samples.upload.handed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

interface Storage {

  String store(MultipartFile picture) throws IOException;
}

@Service
class PictureStore implements Storage {

  private final Path folder = Path.of("pictures");

  @Override
  public String store(MultipartFile picture) throws IOException {
    String name = UUID.randomUUID().toString();
    try (InputStream content = picture.getInputStream()) {
      Files.copy(content, folder.resolve(name)); // Noncompliant {{Nothing has checked the type or the size of "picture": do so before using it.}}
    }
    return name;
  }
}

@Service
class PortraitStore {

  public void keep(String id, MultipartFile portrait) throws IOException {
    portrait.transferTo(Path.of("portraits", UUID.randomUUID().toString())); // Noncompliant
  }

  public void keepSmall(MultipartFile portrait) throws IOException {
    if (portrait.getSize() > 100_000) {
      throw new IllegalArgumentException("too large");
    }
    portrait.transferTo(Path.of("portraits", UUID.randomUUID().toString()));
  }

  /** Its endpoint looks first. */
  public void keepLookedAt(MultipartFile portrait) throws IOException {
    portrait.transferTo(Path.of("portraits", UUID.randomUUID().toString()));
  }

  /** Called by nobody with an upload of a request. */
  public void keepOwn(MultipartFile portrait) throws IOException {
    portrait.transferTo(Path.of("portraits", UUID.randomUUID().toString()));
  }

  /** Its endpoint hands the upload to a guard as well. */
  public void keepGuarded(MultipartFile portrait) throws IOException {
    portrait.transferTo(Path.of("portraits", UUID.randomUUID().toString()));
  }
}

@Service
class PortraitGuard {

  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");

  void look(MultipartFile portrait) {
    if (!TYPES.contains(portrait.getContentType())) {
      throw new IllegalArgumentException("no picture");
    }
  }
}
