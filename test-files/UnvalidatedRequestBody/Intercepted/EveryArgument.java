package samples.unvalidated.intercepted;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;

public class EveryArgument extends JAXRSBeanValidationInInterceptor {

  private Validator validator;

  @Override
  protected void handleValidation(Object resource, Method method, List<Object> arguments) {
    for (Object argument : arguments) {
      if (!validator.validate(argument).isEmpty()) {
        throw new ConstraintViolationException(Set.of());
      }
    }
  }
}
