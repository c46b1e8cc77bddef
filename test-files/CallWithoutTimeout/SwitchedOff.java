package samples.switchedoff;

import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

class Clients {

  OkHttpClient endless() {
    return new OkHttpClient.Builder()
      .connectTimeout(2, TimeUnit.SECONDS)
      .readTimeout(0, TimeUnit.MILLISECONDS) // Noncompliant {{This OkHttpClient has no time-out of its own: a partner that stays silent holds every caller up; set a length over zero.}}
//     ^^^^^^^^^^^
      .build();
  }

  feign.Request.Options endlessFeign() {
    return new feign.Request.Options(1, TimeUnit.SECONDS, 0, TimeUnit.SECONDS, true); // Noncompliant
  }
}
