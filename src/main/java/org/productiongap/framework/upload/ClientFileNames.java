package org.productiongap.framework.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.LibraryCalls;
import org.productiongap.framework.Names;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.web.RequestData;
import org.productiongap.framework.web.RequestText;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The paths that a file makes from the client's names of uploaded files. A name of which only the last part or the extension is taken, and a path that is
 * compared with the folder it should be in, are none of them.
 */
public final class ClientFileNames {

  private static final Set<String> OPENING = Set.of("java.io.File", "java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile");
  private static final Set<String> PATH_MAKERS = Set.of("java.nio.file.Path", "java.nio.file.Paths");
  private static final Set<String> MAKING = Set.of("of", "get");
  private static final Set<String> PATH = Set.of("java.nio.file.Path");
  private static final Set<String> RESOLVING = Set.of("resolve", "resolveSibling");
  private static final Set<String> PART = Jakarta.both("servlet.http.Part");
  private static final Set<String> LAST_PART = Set.of("getFileName", "getName");
  private static final Set<String> NAME_UTILITIES = Set.of("FilenameUtils", "FileNameUtils", "StringUtils", "Files", "FileUtil", "FileNameUtil",
    "FilenameUtil");
  private static final Set<String> NAME_OPERATIONS = Set.of("getName", "getBaseName", "getExtension", "getFilename", "getFilenameExtension", "getFileExtension",
    "getNameWithoutExtension", "normalize", "extName", "mainName", "getSuffix", "cleanInvalid", "substringAfterLast", "stripFilenameExtension");
  private static final Set<String> PARTS = Set.of("extension", "suffix", "ext", "extname", "basename");
  private static final Set<String> CONTAINING = Set.of("getCanonicalPath", "getCanonicalFile", "toRealPath", "getParent", "getParentFile");
  private static final Set<String> REPLACING = Set.of("replace", "replaceAll", "replaceFirst", "split");
  private static final Set<String> CALLS = Names.union(MAKING, RESOLVING, Set.of("write"));

  private ClientFileNames() {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<ClientFileName> in(CompilationUnitTree file) {
    return FileFacts.of(file, ClientFileNames.class, ClientFileNames::find);
  }

  private static List<ClientFileName> find(CompilationUnitTree file) {
    List<ClientFileName> found = new ArrayList<>();
    if (!RequestData.mayNameFiles(file)) {
      return found;
    }
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (makesPath(call)) {
          judge(call, call.arguments());
        }
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        if (StaticCalls.isNew(creation, OPENING)) {
          judge(creation, creation.arguments());
        }
      }

      private void judge(ExpressionTree path, Arguments arguments) {
        if (isTakenApart(path)) {
          return;
        }
        for (ExpressionTree argument : arguments) {
          boolean isText = Types.is(argument.symbolType(), "java.lang.CharSequence") || argument.symbolType().isUnknown() && RequestData.isFileName(argument);
          Optional<Tree> name = isText ? clientName(argument) : Optional.empty();
          if (name.isPresent() && !isContained(path)) {
            found.add(new ClientFileName(argument, name.get()));
            return;
          }
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static boolean makesPath(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return StaticCalls.is(call, PATH_MAKERS, MAKING) || RESOLVING.contains(name) && LibraryCalls.isOn(call, PATH)
      || "write".equals(name) && LibraryCalls.isOn(call, PART);
  }

  /** The name of an uploaded file that a text holds. */
  static Optional<Tree> clientName(ExpressionTree text) {
    return RequestData.inside(text, ClientFileNames::isLastPart).stream()
      .map(RequestText::tree)
      .filter(RequestData::isFileName)
      .findFirst();
  }

  /** Whether only a part of a name is taken that cannot lead to another folder. */
  private static boolean isLastPart(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return false;
    }
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    boolean isOfPath = LAST_PART.contains(name) && receiver.filter(ClientFileNames::isPath).isPresent();
    boolean isUtility = NAME_OPERATIONS.contains(name)
      && receiver.filter(type -> Calls.isTypeName(type) && NAME_UTILITIES.contains(simpleName(type))).isPresent();
    boolean isCut = name.equals("substring") && call.arguments().stream().anyMatch(ClientFileNames::countsFromEnd);
    boolean isReplaced = REPLACING.contains(name) && !call.arguments().isEmpty()
      && Constants.text(call.arguments().get(0)).filter(text -> text.contains(".") || text.contains("/") || text.contains("\\")).isPresent();
    return isOfPath || isUtility || isCut || isReplaced || Words.of(name).containAny(PARTS);
  }

  private static boolean isPath(ExpressionTree receiver) {
    return Types.is(receiver.symbolType(), "java.nio.file.Path") || Types.is(receiver.symbolType(), "java.io.File");
  }

  private static String simpleName(ExpressionTree type) {
    return type instanceof MemberSelectExpressionTree select ? select.identifier().name() : ((IdentifierTree) type).name();
  }

  private static boolean countsFromEnd(ExpressionTree index) {
    boolean[] counts = new boolean[1];
    index.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree tree) {
        counts[0] |= Calls.name(tree).name().equals("lastIndexOf");
        super.visitMethodInvocation(tree);
      }

      @Override
      public void visitIdentifier(IdentifierTree tree) {
        if (tree.symbol().declaration() instanceof VariableTree variable && variable.initializer() != null && variable.initializer() != index) {
          counts[0] |= variable.initializer() instanceof MethodInvocationTree call && Calls.name(call).name().equals("lastIndexOf");
        }
      }
    });
    return counts[0];
  }

  /** Whether nothing but the last part of a path is used. */
  private static boolean isTakenApart(ExpressionTree path) {
    if (isReceiverOfLastPart(path)) {
      return true;
    }
    return path.parent() instanceof VariableTree variable && !variable.symbol().usages().isEmpty()
      && variable.symbol().usages().stream().allMatch(ClientFileNames::isReceiverOfLastPart);
  }

  private static boolean isReceiverOfLastPart(Tree path) {
    return path.parent() instanceof MemberSelectExpressionTree select && select.expression() == path && LAST_PART.contains(select.identifier().name());
  }

  /** Whether the method that makes a path, or one that it calls in the same class, looks at where the path leads. */
  private static boolean isContained(Tree path) {
    Tree method = path;
    while (method != null && !(method instanceof MethodTree) && !(method instanceof ClassTree)) {
      method = method.parent();
    }
    return method instanceof MethodTree around && looks(around, ClientFileNames::looksAtFolder);
  }

  static boolean looks(MethodTree method, Predicate<MethodInvocationTree> at) {
    boolean[] found = new boolean[1];
    method.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree tree) {
        found[0] |= at.test(tree);
        super.visitMethodInvocation(tree);
      }
    });
    return found[0];
  }

  private static boolean looksAtFolder(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    boolean isOfPath = Calls.receiver(call).filter(ClientFileNames::isPath).isPresent();
    if (name.equals("startsWith")) {
      return isOfPath || Calls.receiver(call).filter(receiver -> receiver instanceof MethodInvocationTree || receiver instanceof IdentifierTree).isPresent()
        && Constants.text(call.arguments().get(0)).isEmpty();
    }
    boolean asksForParent = name.equals("contains") && !call.arguments().isEmpty()
      && Constants.text(call.arguments().get(0)).filter(text -> text.contains("..") || text.equals("/")).isPresent();
    boolean isParent = CONTAINING.contains(name) && isOfPath && !isArgumentOfCreation(call);
    return asksForParent || isParent;
  }

  /** Whether the folder above is only asked for to create it. */
  private static boolean isArgumentOfCreation(MethodInvocationTree call) {
    Tree parent = call.parent() instanceof Arguments arguments ? arguments.parent() : call.parent() instanceof MemberSelectExpressionTree select
      ? select.parent() : null;
    return parent instanceof MethodInvocationTree outer
      && Set.of("createDirectories", "createDirectory", "mkdirs", "mkdir", "exists", "forceMkdir").contains(Calls.name(outer).name());
  }
}
