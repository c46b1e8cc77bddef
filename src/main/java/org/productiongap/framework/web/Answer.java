package org.productiongap.framework.web;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Place;

/**
 * That a file answers clients with a type, for a judgment over the whole project.
 *
 * @param type the fully qualified name
 * @param place where the answer says so
 */
public record Answer(String type, Place place) {

  /** The answers of a file, outside of development profiles. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<Answer> of(JavaFile file) {
      return AnsweredType.in(file.tree()).stream()
        .filter(answered -> !AnsweredType.isOfThePlatform(answered.type()) && !DevelopmentOnly.isInProfile(answered.place()))
        .map(answered -> new Answer(answered.type().erasure().fullyQualifiedName(), file.place(answered.place())))
        .toList();
    }
  }
}
