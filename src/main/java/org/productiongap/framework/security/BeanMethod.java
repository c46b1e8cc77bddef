package org.productiongap.framework.security;

import java.util.Collection;
import java.util.List;

/**
 * A method of a class that may be a bean by the configuration of another file.
 *
 * @param type the fully qualified name of the class
 * @param method the name of the method
 */
public record BeanMethod(String type, String method) {

  /**
   * Whether an expression of the security layer certainly asks this method: all beans of the name that it asks are of this class.
   *
   * @param asked what the expressions of the project ask
   * @param provided the beans that the configuration of the project makes
   */
  public boolean isAsked(Collection<AskedBean> asked, Collection<ProvidedBean> provided) {
    return asked.stream().filter(question -> question.method().equals(method)).anyMatch(question -> {
      List<ProvidedBean> named = provided.stream().filter(bean -> bean.name().equals(question.bean())).toList();
      return !named.isEmpty() && named.stream().allMatch(bean -> bean.type().equals(type));
    });
  }
}
