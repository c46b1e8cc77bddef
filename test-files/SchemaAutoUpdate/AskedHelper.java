package schemaautoupdate.askedhelper;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;

/** The action comes from a private method. */
class LibrarySchema {

  private static final String AS_DEVELOPED = "update";

  @Value("${library.schema}")
  private String configured;

  Properties books() {
    Properties properties = new Properties();
    properties.setProperty("hibernate.hbm2ddl.auto", action()); // Noncompliant {{"update" changes the database schema when the application starts; use migration scripts and let the application validate only.}}
    return properties;
  }

  private String action() {
    return AS_DEVELOPED;
  }

  Properties readers() {
    Properties properties = new Properties();
    properties.setProperty("hibernate.hbm2ddl.auto", configuredAction());
    return properties;
  }

  private String configuredAction() {
    return configured;
  }

  Properties loans() {
    Properties properties = new Properties();
    properties.setProperty("hibernate.hbm2ddl.auto", checkedAction());
    return properties;
  }

  private String checkedAction() {
    return "validate";
  }
}
