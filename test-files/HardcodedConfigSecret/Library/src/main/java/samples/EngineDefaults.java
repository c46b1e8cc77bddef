package samples;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration
@PropertySource({"classpath:tide-engine.properties", "classpath:tide-report.properties"})
class EngineDefaults {
}
