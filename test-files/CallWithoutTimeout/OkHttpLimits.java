package samples.okhttplimits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

class OkHttpLimits {

  OkHttpClient endless() {
    return new OkHttpClient.Builder().readTimeout(0, TimeUnit.MILLISECONDS).build(); // Noncompliant
  }

  OkHttpClient endlessDuration() {
    return new OkHttpClient.Builder().connectTimeout(Duration.ZERO).build(); // Noncompliant
  }

  OkHttpClient limitedAsAWhole() {
    return new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(10)).readTimeout(Duration.ZERO).build();
  }

  OkHttpClient basedOnAnother(OkHttpClient limited) {
    return limited.newBuilder().readTimeout(Duration.ZERO).build();
  }
}
