package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.persistence.MemoryStore;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What people entered is gone with the next deployment, and a second server never had it. Not reported: caches and registries, what is filled at the
 * start, what the process has open, such as connections and locks, counters alone, and classes that also write to a real store.
 */
@AutoService(GapCheck.class)
@Rule(key = "InMemoryDataStore")
public final class InMemoryDataStoreCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    MemoryStore.in(file()).stream()
      .filter(store -> !TestCode.surrounds(store.field()) && !DevelopmentOnly.guards(store.field()))
      .forEach(this::check);
  }

  private void check(MemoryStore store) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("This is what is lost.", store.fills().get(0)));
    if (!store.isShared()) {
      reasons.add(new Reason("Requests at the same time can corrupt it, too.", store.field().type()));
    }
    reportIssue(store.field().simpleName(), "\"%s\" holds its records in memory only, so they are gone at the next restart and missing on a second server; keep them in a database."
      .formatted(store.field().simpleName().name()), reasons);
  }
}
