package org.productiongap.framework.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.AllowLists;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.LibraryCalls;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.ForEachStatement;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The uploads of a file that are stored or parsed with no look at their type, size, extension or content. Where an upload, or what is in it, goes to another
 * class, that class may look, and nothing is told.
 */
public final class StoredUploads {

  private static final Set<String> FILES = Set.of("org.springframework.web.multipart.MultipartFile", "org.springframework.http.codec.multipart.FilePart",
    "jakarta.servlet.http.Part", "javax.servlet.http.Part", "org.jboss.resteasy.reactive.multipart.FileUpload",
    "io.micronaut.http.multipart.CompletedFileUpload", "io.micronaut.http.multipart.StreamingFileUpload", "java.io.InputStream");
  private static final Set<String> STORING = Set.of("transferTo", "write", "delegate");
  private static final Set<String> READING = Set.of("getInputStream", "getBytes", "uploadedFile", "filePath");
  private static final Set<String> NEUTRAL = Set.of("getName", "toString", "hashCode", "equals", "close", "getClass");
  private static final Set<String> NAME_READS = Set.of("getOriginalFilename", "getSubmittedFileName", "filename", "fileName", "getFilename");
  private static final Set<String> NAME_LOOKS = Set.of("endsWith", "matches", "contains", "lastIndexOf", "indexOf", "substring", "split", "equals", "equalsIgnoreCase",
    "startsWith", "getExtension", "getFilenameExtension", "getFileExtension", "isBlank", "isEmpty", "toLowerCase", "length", "matcher", "extName", "substringAfterLast");
  /** Of the looks, those that only cut the extension out. */
  private static final Set<String> CUTS = Set.of("getExtension", "getFilenameExtension", "getFileExtension", "extName", "substringAfterLast", "lastIndexOf", "indexOf", "substring");
  /** The client's name again, as soon as the extension is put behind it. */
  private static final Set<String> BASE_NAMES = Set.of("getBaseName", "mainName", "getNameWithoutExtension");
  private static final Set<String> KEEPING = Set.of("cleanPath", "requireNonNull", "trim", "toLowerCase", "toString", "strip");
  private static final Set<String> CONTENT_TAKERS = Set.of("copy", "write", "copyInputStreamToFile", "writeByteArrayToFile", "copyToFile", "writeFromStream",
    "readValue", "readTree", "transferTo", "readAllBytes", "writeBytes", "toByteArray", "copyLarge", "move");
  private static final Set<String> CONTENT_TAKER_OWNERS = Set.of("java.nio.file.Files", "java.io.OutputStream", "java.io.FileOutputStream", "java.io.InputStream",
    "org.springframework.util.FileCopyUtils", "org.springframework.util.StreamUtils", "org.apache.commons.io.IOUtils", "org.apache.commons.io.FileUtils",
    "com.fasterxml.jackson.databind.ObjectMapper", "com.google.common.io.ByteStreams", "com.google.common.io.Files");
  private static final Set<String> PARSERS = Set.of("java.io.InputStreamReader", "java.io.ObjectInputStream", "java.util.zip.ZipInputStream", "java.util.Scanner",
    "java.lang.String", "org.apache.poi.xssf.usermodel.XSSFWorkbook", "org.apache.poi.hssf.usermodel.HSSFWorkbook");

  private final List<RequestInput> uploads;
  private final WebEndpoint endpoint;
  private final List<StoredUpload> found = new ArrayList<>();
  private boolean looked;

  private StoredUploads(WebEndpoint endpoint) {
    this.endpoint = endpoint;
    this.uploads = endpoint.inputs().stream().filter(input -> input.kind() == RequestInput.Kind.PART && input.tree() instanceof VariableTree).toList();
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<StoredUpload> in(CompilationUnitTree file) {
    return FileFacts.of(file, StoredUploads.class, root -> WebEndpoints.in(root).stream().flatMap(endpoint -> new StoredUploads(endpoint).find().stream()).toList());
  }

  private List<StoredUpload> find() {
    for (RequestInput input : uploads) {
      VariableTree upload = (VariableTree) input.tree();
      if (isFile(upload)) {
        upload.symbol().usages().forEach(usage -> follow(usage, upload));
      } else {
        looked |= !isText(input) && upload.symbol().usages().stream().anyMatch(usage -> !(usage.parent() instanceof ForEachStatement));
      }
    }
    endpoint.handler().accept(new BaseTreeVisitor() {
      @Override
      public void visitVariable(VariableTree local) {
        boolean isParameter = local.parent() instanceof MethodTree || local.parent() instanceof LambdaExpressionTree;
        if (!isParameter && isFile(local) && !SourceNames.of(local.type()).filter("java.io.InputStream"::equals).isPresent()) {
          local.symbol().usages().forEach(usage -> follow(usage, local));
        }
        super.visitVariable(local);
      }
    });
    return looked ? List.of() : List.copyOf(found);
  }

  private static boolean isText(RequestInput input) {
    return Types.is(input.type(), "java.lang.CharSequence");
  }

  private static boolean isFile(VariableTree variable) {
    return SourceNames.of(variable.type()).filter(FILES::contains).isPresent();
  }

  private void follow(ExpressionTree usage, VariableTree upload) {
    Destinations destinations = Destinations.of(usage, call -> false);
    looked |= destinations.leaves();
    destinations.takers().forEach(taker -> judge(taker, upload));
  }

  private void judge(Tree taker, VariableTree upload) {
    if (!(taker instanceof MethodInvocationTree call)) {
      content(taker, upload);
      return;
    }
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    if (receiver.filter(value -> Types.isAny(value.symbolType(), FILES)).isEmpty()) {
      content(taker, upload);
    } else if (STORING.contains(name)) {
      found.add(new StoredUpload(Calls.name(call), upload.simpleName(), endpoint.handler()));
    } else if (READING.contains(name)) {
      Destinations content = Destinations.of(call, next -> false);
      looked |= content.leaves();
      content.takers().forEach(next -> content(next, upload));
    } else if (NAME_READS.contains(name)) {
      looked |= isLookedAt(call);
    } else {
      looked |= !NEUTRAL.contains(name);
    }
  }

  /** What becomes of the bytes. */
  private void content(Tree taker, VariableTree upload) {
    if (taker instanceof NewClassTree creation && SourceNames.of(creation.identifier()).filter(PARSERS::contains).isPresent()) {
      found.add(new StoredUpload(creation, upload.simpleName(), endpoint.handler()));
    } else if (taker instanceof MethodInvocationTree call) {
      boolean isStored = CONTENT_TAKERS.contains(Calls.name(call).name()) && isOnTaker(call);
      boolean isOfThisFile = Calls.target(call).isPresent();
      if (isStored) {
        found.add(new StoredUpload(Calls.name(call), upload.simpleName(), endpoint.handler()));
      } else {
        looked |= !isOfThisFile && !"close".equals(Calls.name(call).name());
      }
    } else {
      looked = true;
    }
  }

  private static boolean isOnTaker(MethodInvocationTree call) {
    return LibraryCalls.isOn(call, CONTENT_TAKER_OWNERS)
      || StaticCalls.owner(call).filter(CONTENT_TAKER_OWNERS::contains).isPresent();
  }

  private static boolean isLookedAt(MethodInvocationTree name) {
    Destinations destinations = Destinations.of(name, call -> KEEPING.contains(Calls.name(call).name()));
    Set<String> takers = destinations.takers().stream().filter(MethodInvocationTree.class::isInstance).map(taker -> Calls.name((MethodInvocationTree) taker).name()).collect(Collectors.toSet());
    boolean isPutTogetherAgain = takers.stream().anyMatch(BASE_NAMES::contains);
    boolean isAskedFor = takers.stream().anyMatch(taker -> NAME_LOOKS.contains(taker) && !(isPutTogetherAgain && CUTS.contains(taker)));
    boolean isChecked = name.parent() instanceof VariableTree variable
      && Stream.of(variable).flatMap(local -> local.symbol().usages().stream()).map(IdentifierTree.class::cast).anyMatch(AllowLists::guard);
    return isAskedFor || isChecked || name.parent() instanceof MemberSelectExpressionTree;
  }
}
