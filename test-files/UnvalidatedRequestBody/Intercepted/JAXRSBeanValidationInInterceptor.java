package org.apache.cxf.jaxrs.validation;

import java.lang.reflect.Method;
import java.util.List;

public class JAXRSBeanValidationInInterceptor {

  protected void handleValidation(Object resource, Method method, List<Object> arguments) {
    arguments.size();
  }
}
