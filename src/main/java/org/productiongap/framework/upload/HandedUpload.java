package org.productiongap.framework.upload;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;

/**
 * An upload that an endpoint hands to a method of another class, and does nothing else with.
 *
 * @param type the fully qualified name of the class that declares the method
 * @param method its name
 * @param arguments how many arguments it takes
 * @param position which of them is the upload
 */
public record HandedUpload(String type, String method, int arguments, int position) {

  /** The handed uploads of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<HandedUpload> of(JavaFile file) {
      return StoredUploads.handedIn(file.tree());
    }
  }
}
