package org.productiongap.framework.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.productiongap.flow.AllowLists;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Destinations;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.LibraryCalls;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
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
 * class, that class may look, and nothing is told of the endpoint alone.
 */
public final class StoredUploads {

  private static final Set<String> FILES = Set.of("org.springframework.web.multipart.MultipartFile", "org.springframework.http.codec.multipart.FilePart",
    "jakarta.servlet.http.Part", "javax.servlet.http.Part", "org.jboss.resteasy.reactive.multipart.FileUpload",
    "io.micronaut.http.multipart.CompletedFileUpload", "io.micronaut.http.multipart.StreamingFileUpload", "java.io.InputStream");
  private static final Set<String> STORING = Set.of("transferTo", "write", "delegate");
  private static final Set<String> READING = Set.of("getInputStream", "getBytes", "uploadedFile", "filePath");
  private static final Set<String> NEUTRAL = Set.of("getName", "toString", "hashCode", "equals", "close", "getClass");
  private static final Set<String> NAME_READS = Set.of("getOriginalFilename", "getSubmittedFileName", "filename", "fileName", "getFilename");
  private static final Set<String> NAME_LOOKS = Set.of("endsWith", "matches", "contains", "lastIndexOf", "indexOf", "substring", "split", "equals",
    "equalsIgnoreCase", "startsWith", "getExtension", "getFilenameExtension", "getFileExtension", "isBlank", "isEmpty", "toLowerCase", "length", "matcher",
    "extName", "substringAfterLast");
  /** Of the looks, those that only cut the extension out. */
  private static final Set<String> CUTS = Set.of("getExtension", "getFilenameExtension", "getFileExtension", "extName", "substringAfterLast", "lastIndexOf",
    "indexOf", "substring");
  /** The client's name again, as soon as the extension is put behind it. */
  private static final Set<String> BASE_NAMES = Set.of("getBaseName", "mainName", "getNameWithoutExtension");
  private static final Set<String> KEEPING = Set.of("cleanPath", "requireNonNull", "requireNonNullElse", "trim", "toLowerCase", "toString", "strip", "of",
    "ofNullable", "get", "orElse", "orElseThrow", "getFileName", "getName", "getFilename", "normalize", "replace", "replaceAll");
  private static final Set<String> CONTENT_TAKERS = Set.of("copy", "write", "copyInputStreamToFile", "writeByteArrayToFile", "copyToFile", "writeFromStream",
    "readValue", "readTree", "transferTo", "readAllBytes", "writeBytes", "toByteArray", "copyLarge", "move");
  private static final Set<String> CONTENT_TAKER_OWNERS = Set.of("java.nio.file.Files", "java.io.OutputStream", "java.io.FileOutputStream",
    "java.io.InputStream", "org.springframework.util.FileCopyUtils", "org.springframework.util.StreamUtils", "org.apache.commons.io.IOUtils",
    "org.apache.commons.io.FileUtils", "com.fasterxml.jackson.databind.ObjectMapper", "com.google.common.io.ByteStreams", "com.google.common.io.Files");
  private static final Set<String> PARSERS = Set.of("java.io.InputStreamReader", "java.io.ObjectInputStream", "java.util.zip.ZipInputStream",
    "java.util.Scanner", "java.lang.String", "org.apache.poi.xssf.usermodel.XSSFWorkbook", "org.apache.poi.hssf.usermodel.HSSFWorkbook");

  private static final Set<String> NAMES = FILES.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).filter(name -> !name.equals("InputStream"))
    .collect(Collectors.toUnmodifiableSet());
  /** Annotations that say where an upload comes from; any other may look at it. */
  private static final String BINDING = "org.springframework.web.bind.annotation.";

  private final Tree handler;
  private final List<StoredUpload> found = new ArrayList<>();
  private final Set<HandedUpload> handed = new LinkedHashSet<>();
  private boolean looked;

  private StoredUploads(Tree handler) {
    this.handler = handler;
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<StoredUpload> in(CompilationUnitTree file) {
    return ofEndpoints(file).stream().filter(uploads -> !uploads.looked && uploads.handed.isEmpty()).flatMap(uploads -> uploads.found.stream()).toList();
  }

  /**
   * @param file the root of a file
   * @return the uploads that its endpoints hand to one method of another class, and neither look at nor store
   */
  static List<HandedUpload> handedIn(CompilationUnitTree file) {
    return ofEndpoints(file).stream().filter(uploads -> !uploads.looked && uploads.handed.size() == 1 && uploads.found.isEmpty())
      .flatMap(uploads -> uploads.handed.stream()).toList();
  }

  /**
   * @param file the root of a file
   * @return what methods that are no endpoints store or parse of the uploads that they are given, without having looked at them
   */
  public static Map<UploadTaker, StoredUpload> byTakersIn(CompilationUnitTree file) {
    Map<UploadTaker, StoredUpload> found = new LinkedHashMap<>();
    if (Mentions.any(file, NAMES)) {
      Set<Tree> endpoints = WebEndpoints.in(file).stream().map(WebEndpoint::handler).collect(Collectors.toSet());
      new EachNode() {
        @Override
        public void visitMethod(MethodTree method) {
          if (method.block() != null && !endpoints.contains(method) && method.parent() instanceof ClassTree type) {
            method.parameters().stream().filter(parameter -> NAMES.contains(parameter.type().lastToken().text()) && isFile(parameter))
              .forEach(parameter -> add(type, method, parameter));
          }
        }

        private void add(ClassTree type, MethodTree method, VariableTree parameter) {
          StoredUploads uploads = new StoredUploads(method);
          parameter.symbol().usages().forEach(usage -> uploads.follow(usage, parameter));
          if (!uploads.looked && uploads.handed.isEmpty() && !uploads.found.isEmpty()) {
            List<String> types = Stream.concat(Stream.of(type.symbol().type()), type.symbol().superTypes().stream()).map(Type::fullyQualifiedName).distinct()
              .toList();
            found.put(new UploadTaker(types, method.simpleName().name(), method.parameters().size(), method.parameters().indexOf(parameter)),
              uploads.found.get(0));
          }
        }
      }.goThrough(file);
    }
    return found;
  }

  private static List<StoredUploads> ofEndpoints(CompilationUnitTree file) {
    return FileFacts.of(file, StoredUploads.class, root -> WebEndpoints.in(root).stream().map(StoredUploads::of).toList());
  }

  private static StoredUploads of(WebEndpoint endpoint) {
    StoredUploads uploads = new StoredUploads(endpoint.handler());
    uploads.find(endpoint.inputs().stream().filter(input -> input.kind() == RequestInput.Kind.PART && input.tree() instanceof VariableTree).toList());
    return uploads;
  }

  private void find(List<RequestInput> inputs) {
    for (RequestInput input : inputs) {
      VariableTree upload = (VariableTree) input.tree();
      if (isFile(upload)) {
        upload.symbol().usages().forEach(usage -> follow(usage, upload));
      } else {
        looked |= !isText(input) && upload.symbol().usages().stream().anyMatch(usage -> !(usage.parent() instanceof ForEachStatement));
      }
    }
    handler.accept(new BaseTreeVisitor() {
      @Override
      public void visitVariable(VariableTree local) {
        boolean isParameter = local.parent() instanceof MethodTree || local.parent() instanceof LambdaExpressionTree;
        if (!isParameter && isFile(local) && !SourceNames.of(local.type()).filter("java.io.InputStream"::equals).isPresent()) {
          local.symbol().usages().forEach(usage -> follow(usage, local));
        }
        super.visitVariable(local);
      }
    });
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
      handedBy(call, upload).ifPresentOrElse(handed::add, () -> content(taker, upload));
    } else if (STORING.contains(name)) {
      found.add(new StoredUpload(Calls.name(call), upload.simpleName(), handler));
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

  /** The upload itself, given to a method of the project's own in another file. */
  private static Optional<HandedUpload> handedBy(MethodInvocationTree call, VariableTree upload) {
    Symbol.MethodSymbol method = call.methodSymbol();
    boolean isPlain = Annotation.on(upload.modifiers()).stream().allMatch(annotation -> annotation.name().startsWith(BINDING));
    if (!isPlain || method.isUnknown() || method.owner() == null || Calls.target(call).isPresent() || isOnTaker(call)) {
      return Optional.empty();
    }
    return IntStream.range(0, call.arguments().size())
      .filter(position -> Calls.plain(call.arguments().get(position)) instanceof IdentifierTree given && given.symbol() == upload.symbol())
      .mapToObj(position -> new HandedUpload(method.owner().type().fullyQualifiedName(), method.name(), call.arguments().size(), position)).findFirst();
  }

  /** What becomes of the bytes. */
  private void content(Tree taker, VariableTree upload) {
    if (taker instanceof NewClassTree creation && SourceNames.of(creation.identifier()).filter(PARSERS::contains).isPresent()) {
      found.add(new StoredUpload(creation, upload.simpleName(), handler));
    } else if (taker instanceof MethodInvocationTree call) {
      boolean isStored = CONTENT_TAKERS.contains(Calls.name(call).name()) && isOnTaker(call);
      boolean isOfThisFile = Calls.target(call).isPresent();
      if (isStored) {
        found.add(new StoredUpload(Calls.name(call), upload.simpleName(), handler));
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
    Set<String> takers = destinations.takers().stream().filter(MethodInvocationTree.class::isInstance)
      .map(taker -> Calls.name((MethodInvocationTree) taker).name()).collect(Collectors.toSet());
    boolean isPutTogetherAgain = takers.stream().anyMatch(BASE_NAMES::contains);
    boolean isAskedFor = takers.stream().anyMatch(taker -> NAME_LOOKS.contains(taker) && !(isPutTogetherAgain && CUTS.contains(taker)));
    boolean isChecked = name.parent() instanceof VariableTree variable
      && Stream.of(variable).flatMap(local -> local.symbol().usages().stream()).map(IdentifierTree.class::cast).anyMatch(AllowLists::guard);
    return isAskedFor || isChecked || name.parent() instanceof MemberSelectExpressionTree;
  }
}
