package org.productiongap.framework.upload;

import java.util.Collection;
import java.util.List;

/**
 * A method that stores or parses an upload which it is given, with no look at it.
 *
 * @param types the fully qualified names of its class and of what this extends and implements
 * @param method its name
 * @param arguments how many parameters it has
 * @param position which of them is the upload
 */
public record UploadTaker(List<String> types, String method, int arguments, int position) {

  /**
   * Whether an endpoint hands it an upload that nothing has looked at.
   *
   * @param handed what the endpoints of the project hand on
   */
  public boolean isHandedOne(Collection<HandedUpload> handed) {
    return types.stream().anyMatch(type -> handed.contains(new HandedUpload(type, method, arguments, position)));
  }
}
