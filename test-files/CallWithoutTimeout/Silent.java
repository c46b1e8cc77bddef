package samples.silent;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

class Defaults {

  private final OkHttpClient plain = new OkHttpClient();
  private final OkHttpClient built = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(3)).callTimeout(Duration.ZERO).build();
  private final feign.Request.Options options = new feign.Request.Options(2, TimeUnit.SECONDS, 5, TimeUnit.SECONDS, true);

  MimeMessage composedOnly() {
    return new MimeMessage(Session.getInstance(new Properties()));
  }
}

@FeignClient(name = "stock")
interface StockApi {

  @GetMapping("/stock")
  int stock();
}

/** Somebody types it and watches it. */
class PriceImportCli {

  public static void main(String[] arguments) throws java.io.IOException {
    try (java.io.InputStream prices = new java.net.URL(arguments[0]).openStream()) {
      prices.transferTo(System.out);
    }
  }
}
