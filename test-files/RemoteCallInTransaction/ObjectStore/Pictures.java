package samples.pictures;

import com.amazonaws.services.s3.AmazonS3;
import java.io.File;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Pictures {

  private final AmazonS3 store;

  Pictures(AmazonS3 store) {
    this.store = store;
  }

  @Transactional
  public String hang(String name, File picture) {
    store.putObject("pictures", name, picture); // Noncompliant
    return store.getUrl("pictures", name).toString();
  }
}
