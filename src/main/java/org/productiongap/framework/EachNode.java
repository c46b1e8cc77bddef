package org.productiongap.framework;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ListTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Visits the nodes of a whole file in the order of the source. A file is walked once for all visitors; each is shown only the nodes whose visit method
 * it overrides, one after the other, so it neither leaves out what is inside a node nor learns when a node ends, and has no
 * {@code super.visit…} to call.
 */
public abstract class EachNode extends BaseTreeVisitor {

  private static final ClassValue<Set<Class<?>>> WANTED = new ClassValue<>() {
    @Override
    protected Set<Class<?>> computeValue(Class<?> visitor) {
      Set<Class<?>> wanted = new HashSet<>();
      for (Class<?> type = visitor; type != EachNode.class; type = type.getSuperclass()) {
        Arrays.stream(type.getDeclaredMethods()).filter(EachNode::isVisit).map(method -> method.getParameterTypes()[0]).forEach(wanted::add);
      }
      return wanted;
    }
  };

  private final Collection<String> calls;

  /** A visitor that sees all calls. */
  protected EachNode() {
    this(null);
  }

  /**
   * A visitor that sees only some of the calls.
   *
   * @param calls the names of their methods
   */
  protected EachNode(Collection<String> calls) {
    this.calls = calls;
  }

  private static boolean isVisit(Method method) {
    return method.getName().startsWith("visit") && method.getParameterCount() == 1 && Tree.class.isAssignableFrom(method.getParameterTypes()[0]);
  }

  /**
   * Shows the nodes to this visitor.
   *
   * @param file the root of the file
   */
  public final void goThrough(CompilationUnitTree file) {
    FileFacts.of(file, EachNode.class, Nodes::of).show(this, WANTED.get(getClass()));
  }

  @Override
  protected final void scan(Tree tree) {
    // what is inside comes by itself
  }

  @Override
  public void visitBinaryExpression(BinaryExpressionTree tree) {
    // the inherited method visits its operands past scan
  }

  /**
   * The nodes of a file.
   *
   * @param all in the order of the source
   * @param places where among all those of a type are, by the interface that a visit method takes
   * @param calls where among all those are that call a method of a name
   */
  private record Nodes(List<Tree> all, Map<Class<?>, BitSet> places, Map<String, BitSet> calls) {

    static Nodes of(CompilationUnitTree file) {
      Nodes nodes = new Nodes(new ArrayList<>(), new HashMap<>(), new HashMap<>());
      file.accept(new BaseTreeVisitor() {
        @Override
        protected void scan(Tree tree) {
          if (tree instanceof Arguments || tree != null && tree.is(Tree.Kind.LIST)) {
            // visits its elements past this method
            ((ListTree<?>) tree).forEach(this::scan);
          } else if (tree != null) {
            nodes.add(tree);
            super.scan(tree);
          }
        }

        @Override
        public void visitBinaryExpression(BinaryExpressionTree tree) {
          // the inherited method visits its operands past scan
          scan(tree.leftOperand());
          scan(tree.rightOperand());
        }
      });
      return nodes;
    }

    private void add(Tree tree) {
      places.computeIfAbsent(tree.kind().getAssociatedInterface(), first -> new BitSet()).set(all.size());
      if (tree instanceof MethodInvocationTree call) {
        calls.computeIfAbsent(Calls.name(call).name(), first -> new BitSet()).set(all.size());
      }
      all.add(tree);
    }

    void show(EachNode visitor, Set<Class<?>> types) {
      BitSet wanted = new BitSet();
      for (Class<?> type : types) {
        if (type == MethodInvocationTree.class && visitor.calls != null) {
          visitor.calls.forEach(name -> add(calls.get(name), wanted));
        } else {
          add(places.get(type), wanted);
        }
      }
      for (int place = wanted.nextSetBit(0); place >= 0; place = wanted.nextSetBit(place + 1)) {
        all.get(place).accept(visitor);
      }
    }

    private static void add(BitSet some, BitSet wanted) {
      if (some != null) {
        wanted.or(some);
      }
    }
  }
}
