package tools;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Provider
public class Failures implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public Response toResponse(RuntimeException failure) {
    LOG.error("A request failed", failure);
    return Response.serverError().entity(failure.getMessage()).build(); // Gap: ExposedExceptionMessage
  }
}
