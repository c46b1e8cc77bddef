package samples.doubles.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

interface Weather {

  int degrees(String city);
}

@ApplicationScoped
public class Cdi {

  @Produces
  Weather weather() {
    return new MockWeather(); // Noncompliant
  }
}

class MockWeather implements Weather {

  @Override
  public int degrees(String city) {
    return 21;
  }
}

@ApplicationScoped
class DummyWeatherService implements Weather { // Noncompliant

  @Override
  public int degrees(String city) {
    return 20;
  }
}

@Alternative
@ApplicationScoped
class FakeWeather implements Weather {

  @Override
  public int degrees(String city) {
    return 19;
  }
}
