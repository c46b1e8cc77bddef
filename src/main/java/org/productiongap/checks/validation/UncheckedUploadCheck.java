package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Calls;
import org.productiongap.framework.upload.ClientFileName;
import org.productiongap.framework.upload.ClientFileNames;
import org.productiongap.framework.upload.HandedUpload;
import org.productiongap.framework.upload.StoredUpload;
import org.productiongap.framework.upload.StoredUploads;
import org.productiongap.framework.upload.UploadTaker;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The name and the type of an upload are the client's claims: the name may lead to any folder, the content may be anything of any size.
 * A look at type, size, extension or content silences the second finding, and so does handing the upload to another class,
 * unless this one stores it and does not look either.
 */
@AutoService(GapCheck.class)
@Rule(key = "UncheckedUpload")
public final class UncheckedUploadCheck extends GapCheck implements ProjectRule {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Set<Tree> handlers = new HashSet<>();
    for (ClientFileName found : ClientFileNames.in(file())) {
      for (Tree around = found.name(); around != null; around = around.parent()) {
        handlers.add(around);
      }
      reportIssue(found.path(), "The client chooses this file name, which may lead to another folder: store the file under a name of your own.",
        List.of(new Reason("The client's name.", found.name())));
    }
    for (StoredUpload found : StoredUploads.in(file())) {
      if (Calls.method(found.place()).filter(handlers::contains).isEmpty() && handlers.add(found.handler())) {
        reportIssue(found.place(), message(found), reasons(found));
      }
    }
    StoredUploads.byTakersIn(file()).forEach((taker, found) -> {
      if (Calls.method(found.place()).filter(handlers::contains).isEmpty() && handlers.add(found.handler())) {
        suspect(found.place(), message(found), reasons(found), taker);
      }
    });
  }

  private static String message(StoredUpload found) {
    return "Nothing has checked the type or the size of \"%s\": do so before using it.".formatted(found.upload().name());
  }

  private static List<Reason> reasons(StoredUpload found) {
    return List.of(new Reason("The upload.", found.upload()));
  }

  /** Reported where an endpoint hands the upload over as it came. */
  @Override
  public void judge(Project project, Findings findings) {
    List<HandedUpload> handed = project.facts(HandedUpload.class);
    project.suspicions(this, UploadTaker.class).filter(suspected -> suspected.evidence().isHandedOne(handed))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
