package org.productiongap.framework.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Names;
import org.productiongap.framework.Settings;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * A place where code tells the mapping library to change the schema of the database when the application starts.
 *
 * @param tree the value, or the call that switches it on
 * @param action what is done, as written
 */
public record SchemaChange(ExpressionTree tree, String action) {

  /** Settings whose value is an action, in code and in configuration. */
  public static final Set<String> ACTION_KEYS = Set.of("hibernate.hbm2ddl.auto", "spring.jpa.hibernate.ddl-auto",
    "spring.jpa.properties.hibernate.hbm2ddl.auto", "jakarta.persistence.schema-generation.database.action",
    "javax.persistence.schema-generation.database.action", "spring.jpa.properties.jakarta.persistence.schema-generation.database.action",
    "spring.jpa.properties.javax.persistence.schema-generation.database.action", "quarkus.hibernate-orm.database.generation",
    "quarkus.hibernate-orm.schema-management.strategy", "jpa.default.properties.hibernate.hbm2ddl.auto", "eclipselink.ddl-generation");
  /** Settings that are on or off. */
  public static final Set<String> SWITCH_KEYS = Set.of("spring.jpa.generate-ddl");

  private static final Set<String> ACTIONS = Set.of("update", "create", "create-drop", "create_drop", "drop-and-create", "drop_and_create", "create-only",
    "create_only", "drop-create", "create-tables", "create_tables", "create-or-extend-tables", "create_or_extend", "drop-and-create-tables",
    "drop_and_create_tables", "create_or_extend_tables");

  private static final Set<String> VENDOR_ADAPTERS = Set.of("org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter",
    "org.springframework.orm.jpa.vendor.EclipseLinkJpaVendorAdapter", "org.springframework.orm.jpa.vendor.AbstractJpaVendorAdapter",
    "org.springframework.boot.autoconfigure.orm.jpa.JpaProperties", "org.springframework.boot.jpa.autoconfigure.JpaProperties");
  private static final Set<String> HIBERNATE_PROPERTIES = Set.of("org.springframework.boot.autoconfigure.orm.jpa.HibernateProperties",
    "org.springframework.boot.hibernate.autoconfigure.HibernateProperties");
  private static final Set<String> TOOLS = Set.of("org.hibernate.tool.hbm2ddl.SchemaUpdate", "org.hibernate.tool.hbm2ddl.SchemaExport");
  private static final Set<String> RUNS = Set.of("execute", "create", "createOnly", "drop");
  private static final Set<String> CALLS = Names.union(RUNS, Set.of("setGenerateDdl", "setDdlAuto"));

  /**
   * @param file the root of a file
   * @return settings before calls; computed once per file
   */
  public static List<SchemaChange> in(CompilationUnitTree file) {
    return FileFacts.of(file, SchemaChange.class, SchemaChange::find);
  }

  /**
   * Whether a value of one of {@link #ACTION_KEYS} changes the schema.
   *
   * @param action the value
   */
  public static boolean changes(String action) {
    return ACTIONS.contains(action.strip().toLowerCase(Locale.ROOT));
  }

  private static List<SchemaChange> find(CompilationUnitTree file) {
    List<SchemaChange> found = new ArrayList<>();
    Settings.in(file).stream()
      .filter(setting -> ACTION_KEYS.contains(setting.key()) && changes(setting.value())
        || SWITCH_KEYS.contains(setting.key()) && "true".equals(setting.value()))
      .forEach(setting -> found.add(new SchemaChange(setting.place(), setting.value())));
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        String name = Calls.name(call).name();
        if (Calls.is(call, "setGenerateDdl", 1) && isOn(call, VENDOR_ADAPTERS)
          && Settings.text(call.arguments().get(0)).filter("true"::equalsIgnoreCase).isPresent()) {
          found.add(new SchemaChange(call.arguments().get(0), name));
        } else if (Calls.is(call, "setDdlAuto", 1) && isOn(call, HIBERNATE_PROPERTIES)) {
          Settings.text(call.arguments().get(0)).filter(SchemaChange::changes)
            .ifPresent(action -> found.add(new SchemaChange(call.arguments().get(0), action)));
        } else if (RUNS.contains(name) && isOn(call, TOOLS)) {
          found.add(new SchemaChange(call, name));
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static boolean isOn(MethodInvocationTree call, Set<String> owners) {
    return call.methodSymbol().isUnknown() ? Calls.receiver(call).flatMap(StaticCalls::typeOf).filter(owners::contains).isPresent()
      : Types.isAny(call.methodSymbol().owner().type(), owners)
        || Calls.receiver(call).filter(receiver -> Types.isAny(receiver.symbolType(), owners)).isPresent();
  }
}
