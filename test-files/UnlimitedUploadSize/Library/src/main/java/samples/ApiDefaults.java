package samples;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration
@PropertySource({"classpath:/tide-api-defaults.properties", "classpath:/tide-api.properties"})
class ApiDefaults {
}
