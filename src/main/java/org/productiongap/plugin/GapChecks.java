package org.productiongap.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.productiongap.checks.GapCheck;

/**
 * The index of the checks, written by the compiler. The class loader is named, because the context class loader of the
 * server does not see the plugin and would find nothing.
 */
public final class GapChecks {

  private GapChecks() {
  }

  /** A new instance of every check, with the defaults of its parameters, sorted by name. */
  public static List<GapCheck> instances() {
    return ServiceLoader.load(GapCheck.class, GapChecks.class.getClassLoader()).stream()
      .sorted(Comparator.comparing(provider -> provider.type().getSimpleName()))
      .map(ServiceLoader.Provider::get)
      .toList();
  }

  /** All check classes, sorted by name; none is instantiated. */
  public static List<Class<? extends GapCheck>> all() {
    return ServiceLoader.load(GapCheck.class, GapChecks.class.getClassLoader()).stream()
      .<Class<? extends GapCheck>>map(ServiceLoader.Provider::type)
      .sorted(Comparator.comparing(Class::getSimpleName))
      .toList();
  }
}
