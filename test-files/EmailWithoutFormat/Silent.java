package samples.email.silent;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("support")
record SupportProperties(String email) {
}

record Profile(String email) {
}
