package samples.jaxrs;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/scans")
class ScanResource {

  @POST
  @Path("/named")
  public void named(@FormDataParam("file") InputStream content, @FormDataParam("file") FormDataContentDisposition detail) throws IOException {
    Files.copy(content, Paths.get("/var/scans/" + detail.getFileName())); // Noncompliant {{The client chooses this file name, which may lead to another folder: store the file under a name of your own.}}
  }

  @POST
  @Path("/unchecked")
  public void unchecked(@FormDataParam("file") InputStream content) throws IOException {
    Files.copy(content, Paths.get("/var/scans", UUID.randomUUID().toString())); // Noncompliant {{Nothing has checked the type or the size of "content": do so before using it.}}
  }

  @POST
  @Path("/checked")
  public void checked(@FormDataParam("file") InputStream content, @FormDataParam("file") FormDataContentDisposition detail) throws IOException {
    if (detail.getSize() > 1_000_000 || !"pdf".equals(detail.getType())) {
      throw new IOException("not a scan");
    }
    Files.copy(content, Paths.get("/var/scans", UUID.randomUUID().toString()));
  }

  @POST
  @Path("/quarkus")
  public void quarkus(@RestForm("scan") FileUpload scan) throws IOException {
    Files.move(scan.uploadedFile(), java.nio.file.Path.of("/var/scans").resolve(scan.fileName())); // Noncompliant
  }
}
