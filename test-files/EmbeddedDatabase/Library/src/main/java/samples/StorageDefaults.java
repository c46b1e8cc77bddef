package samples;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration
@PropertySource({"classpath:/tide-storage-defaults.properties", "classpath:/tide-storage.properties"})
class StorageDefaults {
}
